-- The case file. Keys live in a schema of their own: without them nothing here can be read, backups included.
CREATE SCHEMA IF NOT EXISTS zhusan_keys;
CREATE TABLE zhusan_keys.key_set (
    person     text PRIMARY KEY,
    wrapped    bytea NOT NULL,
    created_at timestamptz NOT NULL
);
COMMENT ON TABLE zhusan_keys.key_set IS 'One key set per person, wrapped by the master key outside the database. Deleting the row erases the person.';
CREATE TABLE zhusan_keys.erased (
    person    text PRIMARY KEY,
    erased_at timestamptz NOT NULL
);
COMMENT ON TABLE zhusan_keys.erased IS 'People whose key set was deleted on purpose; none is ever made again.';

CREATE SEQUENCE person_number;
CREATE SEQUENCE household_number;

CREATE TABLE person (
    number         text PRIMARY KEY CHECK (number ~ '^ZH-P-[0-9]{6,}$'),
    role           text NOT NULL CHECK (role IN ('ADULT', 'CHILD')),
    sex            text NOT NULL CHECK (sex IN ('FEMALE', 'MALE')),
    orphan         boolean NOT NULL,
    unaccompanied  boolean NOT NULL,
    essentials     bytea NOT NULL,
    registered_at  timestamptz NOT NULL,
    registered_by  text NOT NULL,
    placed_until   timestamptz NOT NULL DEFAULT 'infinity' CHECK (placed_until = 'infinity')
);
COMMENT ON TABLE person IS 'One case. Role is of data class route, sex of identity.first, orphan and unaccompanied of social; no name is a column.';
COMMENT ON COLUMN person.essentials IS 'Birth date and language, which rules need, encrypted with the person''s key set';
COMMENT ON COLUMN person.placed_until IS 'Always infinity: ties every person to an open placement';

CREATE TABLE household (
    number    text PRIMARY KEY CHECK (number ~ '^ZH-H-[0-9]{6,}$'),
    formed_at timestamptz NOT NULL,
    formed_by text NOT NULL
);
COMMENT ON TABLE household IS 'The smallest group moved and housed together; data class route.';

CREATE TABLE household_member (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    household  text NOT NULL REFERENCES household,
    person     text NOT NULL REFERENCES person,
    position   integer NOT NULL,
    reference  boolean NOT NULL,
    in_care_of text REFERENCES person,
    since_at   timestamptz NOT NULL,
    until_at   timestamptz NOT NULL DEFAULT 'infinity' CHECK (until_at >= since_at),
    CHECK (in_care_of <> person)
);
COMMENT ON TABLE household_member IS 'Who lived together when; data class route, in_care_of of social.';
COMMENT ON COLUMN household_member.position IS 'Order of the roster, so that lists of children stay the same';
COMMENT ON COLUMN household_member.reference IS 'The adult (without one the eldest) whose records speak for the household';
COMMENT ON COLUMN household_member.in_care_of IS 'The adult a child belongs to; null for adults, orphans and unaccompanied children';
CREATE UNIQUE INDEX household_member_in_one_household ON household_member (person) WHERE until_at = 'infinity';
CREATE UNIQUE INDEX household_member_one_reference ON household_member (household) WHERE until_at = 'infinity' AND reference;
CREATE INDEX household_member_household ON household_member (household, until_at);
CREATE INDEX household_member_in_care ON household_member (in_care_of) WHERE until_at = 'infinity';

-- At every moment exactly one place. Why no gap and no overlap can be stored: a row's end is unique per person, a row begins where another ended
-- (follows), at most one row begins at an instant, exactly one follows none, and the person itself is tied to the open row. So every row
-- lies on the one chain from the first to the open one.
CREATE TABLE placement (
    person    text NOT NULL REFERENCES person,
    kind      text NOT NULL CHECK (kind IN
        ('ABROAD', 'IN_TRANSIT', 'AKTAU', 'HOSPITAL', 'CUSTODY', 'ISOLATION', 'TEMPORARY_CARE', 'REGION')),
    found_in  text CHECK (found_in IN ('CAMP', 'PRISON', 'OTHER')),
    agency    text NOT NULL CHECK (agency <> ''),
    region    text,
    since_at  timestamptz NOT NULL CHECK (isfinite(since_at)),
    until_at  timestamptz NOT NULL DEFAULT 'infinity',
    follows   timestamptz,
    moved_by  text NOT NULL,
    PRIMARY KEY (person, since_at),
    CHECK (since_at < until_at),
    CHECK (follows = since_at),
    CHECK ((kind = 'ABROAD') = (found_in IS NOT NULL)),
    UNIQUE (person, until_at),
    FOREIGN KEY (person, follows) REFERENCES placement (person, until_at) DEFERRABLE INITIALLY DEFERRED
);
COMMENT ON TABLE placement IS 'Where each person is and which agency answers; data class by kind: custody is legal, isolation and hospital medical, the rest route.';
COMMENT ON COLUMN placement.found_in IS 'Abroad only; never which place';
COMMENT ON COLUMN placement.follows IS 'The end of the placement before, which is this one''s beginning; null for the first';
CREATE UNIQUE INDEX placement_one_first ON placement (person) WHERE follows IS NULL;
ALTER TABLE person ADD CONSTRAINT person_is_somewhere
    FOREIGN KEY (number, placed_until) REFERENCES placement (person, until_at) DEFERRABLE INITIALLY DEFERRED;

CREATE TABLE record (
    id           uuid PRIMARY KEY,
    person       text NOT NULL REFERENCES person,
    process      text NOT NULL,
    form         text NOT NULL,
    form_version text NOT NULL,
    task         text NOT NULL,
    submitted_by text NOT NULL,
    submitted_at timestamptz NOT NULL,
    ordinal      bigint GENERATED ALWAYS AS IDENTITY
);
COMMENT ON TABLE record IS 'One submitted form about one person; never changed, a correction is a new record; data class route.';
COMMENT ON COLUMN record.ordinal IS 'Order of storing, where two records carry the same instant';
CREATE INDEX record_person ON record (person, form, ordinal);

CREATE TABLE record_part (
    record     uuid NOT NULL REFERENCES record,
    data_class text NOT NULL,
    sealed     bytea NOT NULL,
    PRIMARY KEY (record, data_class)
);
COMMENT ON TABLE record_part IS 'The answers of one data class, encrypted and bound to person, class, record, form and version.';

CREATE TABLE attachment (
    id           uuid PRIMARY KEY,
    record       uuid NOT NULL REFERENCES record,
    data_class   text NOT NULL,
    field        text NOT NULL,
    content_type text NOT NULL CHECK (content_type IN ('application/pdf', 'image/jpeg', 'image/png')),
    bytes        bigint NOT NULL CHECK (bytes BETWEEN 1 AND 10485760),
    sealed_name  bytea NOT NULL,
    sealed       bytea NOT NULL
);
COMMENT ON TABLE attachment IS 'A file handed in with a form: an encrypted part of its record, the file''s name too.';
CREATE INDEX attachment_record ON attachment (record);

CREATE TABLE timeline_entry (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    person     text NOT NULL REFERENCES person,
    kind       text NOT NULL,
    data_class text NOT NULL,
    noted_by   text NOT NULL,
    noted_at   timestamptz NOT NULL
);
COMMENT ON TABLE timeline_entry IS 'What happened to a person, one code each, in the data class the row names.';
CREATE INDEX timeline_entry_person ON timeline_entry (person, id);

CREATE TRIGGER record_only_added BEFORE UPDATE OR DELETE OR TRUNCATE ON record FOR EACH STATEMENT EXECUTE FUNCTION only_added();
CREATE TRIGGER record_part_only_added BEFORE UPDATE OR DELETE OR TRUNCATE ON record_part FOR EACH STATEMENT EXECUTE FUNCTION only_added();
CREATE TRIGGER attachment_only_added BEFORE UPDATE OR DELETE OR TRUNCATE ON attachment FOR EACH STATEMENT EXECUTE FUNCTION only_added();
CREATE TRIGGER timeline_entry_only_added BEFORE UPDATE OR DELETE OR TRUNCATE ON timeline_entry FOR EACH STATEMENT EXECUTE FUNCTION only_added();
