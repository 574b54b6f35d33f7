-- Who works where, and which agency has to do with whom.
CREATE SEQUENCE member_number;
CREATE TABLE member (
    id            text PRIMARY KEY CHECK (id ~ '^ZH-U-[0-9]{6,}$'),
    login         text NOT NULL CHECK (login = lower(login)),
    display_name  text NOT NULL,
    function      text NOT NULL,
    agency        text NOT NULL,
    region        text,
    language      text NOT NULL CHECK (language IN ('en', 'ru', 'kk')),
    active        boolean NOT NULL DEFAULT true,
    password_hash text NOT NULL CHECK (position('$argon2id$' IN password_hash) > 0),
    demonstration boolean NOT NULL,
    joined_at     timestamptz NOT NULL,
    UNIQUE (login)
);
COMMENT ON TABLE member IS 'People who work with the programme, each in exactly one function; data class staff.';
COMMENT ON COLUMN member.id IS 'Opaque; the only thing the engine learns of a member';
COMMENT ON COLUMN member.function IS 'A row of access/matrix.csv';
COMMENT ON COLUMN member.region IS 'For regional functions; otherwise null';
COMMENT ON COLUMN member.demonstration IS 'Made for trying out; never on a real server';

CREATE TABLE relation (
    id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    person   text NOT NULL,
    kind     text NOT NULL CHECK (kind IN ('LEAD', 'TASK', 'REFERRAL', 'BREAK_GLASS')),
    agency   text NOT NULL,
    region   text,
    classes  text[] NOT NULL,
    task     text CHECK ((kind = 'TASK') = (task IS NOT NULL)),
    since_at timestamptz NOT NULL,
    until_at timestamptz NOT NULL DEFAULT 'infinity' CHECK (until_at >= since_at)
);
COMMENT ON TABLE relation IS 'Which agency has to do with which person, in which data classes and until when; data class route.';
COMMENT ON COLUMN relation.person IS 'A person; or, for a task about them, the household, stage or flight itself (class route only)';
COMMENT ON COLUMN relation.region IS 'The region whose members it is for; null for functions without region';
COMMENT ON COLUMN relation.until_at IS 'First instant it no longer holds; infinity while open';
CREATE UNIQUE INDEX relation_one_lead ON relation (person) WHERE kind = 'LEAD' AND until_at = 'infinity';
CREATE INDEX relation_agency ON relation (agency, region, person, until_at);
CREATE INDEX relation_person ON relation (person, agency);
CREATE INDEX relation_task ON relation (task) WHERE task IS NOT NULL;
