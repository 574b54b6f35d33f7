CREATE TABLE inbox_message (
    id text PRIMARY KEY,
    name text NOT NULL,
    recipient text NOT NULL,
    facts jsonb,
    posted_at timestamptz NOT NULL,
    delivered_at timestamptz,
    attempts integer NOT NULL DEFAULT 0,
    problem text
);
COMMENT ON TABLE inbox_message IS 'Messages between running cases, kept until exactly one instance waits for them';
COMMENT ON COLUMN inbox_message.recipient IS 'case number of the instance that waits for it';
COMMENT ON COLUMN inbox_message.facts IS 'declared codes only; emptied on delivery';
COMMENT ON COLUMN inbox_message.problem IS 'why the last attempt did not deliver: nobodyWaits, severalWait, or the kind of error';
CREATE INDEX ON inbox_message (posted_at) WHERE delivered_at IS NULL;
