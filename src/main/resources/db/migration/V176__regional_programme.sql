CREATE TABLE regional_programme (
    instance  text PRIMARY KEY,
    household text NOT NULL REFERENCES household,
    region    text NOT NULL,
    since_on  date NOT NULL,
    regime    text CHECK (regime IN ('hostel', 'day')),
    ended_on  date CHECK (ended_on >= since_on),
    ending    text CHECK (ending IN ('completed', 'transferred', 'left')),
    CHECK ((ended_on IS NULL) = (ending IS NULL))
);
CREATE UNIQUE INDEX regional_programme_one_at_a_time ON regional_programme (household) WHERE ended_on IS NULL;
CREATE INDEX regional_programme_household ON regional_programme (household, since_on);
COMMENT ON TABLE regional_programme IS 'Programmes of households in a region, one row per region and time; data class social.';
COMMENT ON COLUMN regional_programme.regime IS 'hostel: lives in the hostel of the centre; day: comes by day; null until it is set';
COMMENT ON COLUMN regional_programme.ending IS 'How it ended; null while it lasts, and again when it was taken up anew after closing';

CREATE TABLE regional_review (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    task      text NOT NULL UNIQUE,
    programme text NOT NULL REFERENCES regional_programme,
    held_on   date NOT NULL,
    max_risk  integer NOT NULL CHECK (max_risk BETWEEN 0 AND 4),
    max_need  integer NOT NULL CHECK (max_need BETWEEN 0 AND 4),
    sooner_on date CHECK (sooner_on > held_on),
    interval  text CHECK (interval IN ('P3D', 'P7D', 'P14D', 'P30D', 'P90D', 'P180D', 'PROPOSE_CLOSURE'))
);
CREATE INDEX regional_review_programme ON regional_review (programme, id);
COMMENT ON TABLE regional_review IS 'When a household and its case manager looked at needs, and the greatest danger and need then; whose they are stands in the encrypted record; data class social.';
COMMENT ON COLUMN regional_review.sooner_on IS 'Day they wanted to meet again, sooner than the table asks';
COMMENT ON COLUMN regional_review.interval IS 'What the table answered; null until it was asked';

CREATE TABLE regional_closure (
    instance         text PRIMARY KEY,
    programme        text NOT NULL REFERENCES regional_programme,
    proposed_on      date NOT NULL,
    proposed_by      text NOT NULL,
    decision         text CHECK (decision IN ('close', 'closeWithMonitoring', 'continue')),
    decided_by       text,
    countersigned_by text CHECK (countersigned_by NOT IN (proposed_by, decided_by)),
    closed_on        date CHECK (closed_on >= proposed_on),
    looks            integer NOT NULL DEFAULT 0 CHECK (looks >= 0),
    CHECK ((decision IS NULL) = (decided_by IS NULL)),
    CHECK (countersigned_by IS NULL OR decision IN ('close', 'closeWithMonitoring')),
    CHECK (closed_on IS NULL OR countersigned_by IS NOT NULL)
);
CREATE INDEX regional_closure_programme ON regional_closure (programme);
COMMENT ON TABLE regional_closure IS 'Closings of a programme: who proposed, decided and countersigned, three members; reasons stand in the encrypted records; data class social.';
COMMENT ON COLUMN regional_closure.looks IS 'How often somebody looked in after the closing';
