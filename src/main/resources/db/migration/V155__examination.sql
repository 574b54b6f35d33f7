-- An examination of kinship in a laboratory, its samples under codes, and who held them when.
CREATE SEQUENCE examination_number;

CREATE TABLE examination (
    number      text PRIMARY KEY REFERENCES case_file CHECK (number ~ '^ZH-K-[0-9]{6,}$'),
    ordered_on  date NOT NULL,
    deadline_on date NOT NULL CHECK (deadline_on >= ordered_on),
    institution text NOT NULL CHECK (institution ~ '^[a-z][A-Za-z]+$'),
    questions   text[] NOT NULL CHECK (cardinality(questions) BETWEEN 1 AND 6),
    round       smallint NOT NULL DEFAULT 0 CHECK (round >= 0),
    state       text NOT NULL CHECK (state IN ('ORDERED', 'ARRANGED', 'UNDERWAY', 'NOT_GIVEN', 'RELEASED')),
    UNIQUE (number, institution, ordered_on, deadline_on)
);
COMMENT ON TABLE examination IS 'One court order for an examination, with what the laboratory needs of it; the order''s number stands in its file, encrypted; data class genetic.';
COMMENT ON COLUMN examination.round IS 'How often codes were made: one for the first sampling, one more for each sampling again';

CREATE TABLE sample_subject (
    examination text NOT NULL REFERENCES examination,
    line        smallint NOT NULL CHECK (line BETWEEN 1 AND 20),
    child       text NOT NULL REFERENCES person,
    person      text REFERENCES person,
    relation    text NOT NULL CHECK (relation IN ('child', 'mother', 'father', 'sibling', 'grandparent', 'auntUncle')),
    PRIMARY KEY (examination, line),
    UNIQUE (examination, person),
    CHECK ((relation = 'child') = (person IS NOT DISTINCT FROM child)),
    CHECK ((relation = 'child') = (line = 1))
);
COMMENT ON TABLE sample_subject IS 'Whose samples an order covers: the only place where a laboratory''s number or code meets a person. For named work of the programme alone; data class genetic.';
COMMENT ON COLUMN sample_subject.person IS 'Null for a relative without a file: the name stands in the lawyer''s record alone';
CREATE INDEX sample_subject_child ON sample_subject (child);

-- Nobody who signs in reads or writes it, whatever the SQL; FORCE, since the application owns its tables. Rows are never changed or deleted.
ALTER TABLE sample_subject ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY for_system_read ON sample_subject FOR SELECT USING (acting_as_system());
CREATE POLICY for_system_write ON sample_subject FOR INSERT WITH CHECK (acting_as_system());

CREATE TABLE sample (
    code        text PRIMARY KEY CHECK (code ~ '^[2-9A-HJKMNP-TV-Z]{4}-[2-9A-HJKMNP-TV-Z]{4}$'),
    examination text NOT NULL,
    line        smallint NOT NULL,
    round       smallint NOT NULL CHECK (round >= 1),
    sex         text NOT NULL CHECK (sex IN ('female', 'male')),
    age_years   smallint NOT NULL CHECK (age_years BETWEEN 0 AND 120),
    ordered_on  date NOT NULL,
    deadline_on date NOT NULL,
    institution text NOT NULL,
    state       text NOT NULL DEFAULT 'EXPECTED' CHECK (state IN ('EXPECTED', 'TAKEN', 'REFUSED', 'NOT_COME', 'TOO_LATE', 'INVALID')),
    material    text CHECK (material IN ('buccal', 'blood')),
    seal        text UNIQUE CHECK (seal ~ '^[A-Z0-9-]{4,20}$'),
    taken_at    timestamptz,
    taken_on    date CHECK (taken_on BETWEEN ordered_on AND deadline_on),
    taken_by    text CHECK (taken_by ~ '^ZH-U-[0-9]+$'),
    witness     text CHECK (witness ~ '^ZH-U-[0-9]+$'),
    UNIQUE (examination, line, round),
    UNIQUE (code, taken_by),
    -- within its scope, and as it orders: of someone it covers, where and until when it says
    FOREIGN KEY (examination, line) REFERENCES sample_subject (examination, line),
    FOREIGN KEY (examination, institution, ordered_on, deadline_on)
        REFERENCES examination (number, institution, ordered_on, deadline_on),
    CHECK (witness <> taken_by),
    CHECK ((state IN ('TAKEN', 'INVALID')) = (taken_at IS NOT NULL)),
    CHECK (num_nonnulls(material, seal, taken_at, taken_on, taken_by) IN (0, 5)),
    CHECK (witness IS NULL OR state <> 'EXPECTED')
);
COMMENT ON TABLE sample IS 'A sample to be taken or taken, under its code; what the laboratory knows of whose it is: sex and age; data class genetic.';
COMMENT ON COLUMN sample.code IS 'Random, with a check character; says nothing of person, order or time, and is never used again';
COMMENT ON COLUMN sample.age_years IS 'Completed years on the day the code was made';
COMMENT ON COLUMN sample.taken_by IS 'Who took and sealed it; the witness is somebody else';

CREATE TABLE custody_entry (
    sample          text NOT NULL REFERENCES sample,
    ordinal         smallint NOT NULL CHECK (ordinal >= 1),
    giver           text NOT NULL,
    receiver        text NOT NULL CHECK (receiver <> giver),
    at              timestamptz NOT NULL CHECK (isfinite(at)),
    seal_intact     boolean NOT NULL,
    previous_at     timestamptz CHECK (previous_at <= at),
    previous        smallint GENERATED ALWAYS AS (CASE WHEN ordinal > 1 THEN ordinal - 1 END) STORED,
    previous_intact boolean GENERATED ALWAYS AS (true) STORED,
    taker           text GENERATED ALWAYS AS (CASE WHEN ordinal = 1 THEN giver END) STORED,
    noted_by        text NOT NULL CHECK (noted_by ~ '^ZH-U-[0-9]+$'),
    PRIMARY KEY (sample, ordinal),
    UNIQUE (sample, ordinal, receiver, at, seal_intact),
    CHECK (giver ~ '^(ZH-U-[0-9]+|courier)$' AND receiver ~ '^(ZH-U-[0-9]+|courier)$'),
    CHECK ((ordinal = 1) = (previous_at IS NULL)),
    -- the chain begins with whoever took the sample ...
    FOREIGN KEY (sample, taker) REFERENCES sample (code, taken_by),
    -- ... and who gives is who received last, when they did, with the seal unbroken
    FOREIGN KEY (sample, previous, giver, previous_at, previous_intact)
        REFERENCES custody_entry (sample, ordinal, receiver, at, seal_intact)
);
COMMENT ON TABLE custody_entry IS 'Who handed a sample to whom, when, and whether its seal was whole; no gap can be stored and nothing follows a broken seal; data class genetic.';
COMMENT ON COLUMN custody_entry.giver IS 'A member of the laboratory, or courier for a sealed bag on its way';

CREATE TABLE examination_result (
    examination      text NOT NULL REFERENCES examination,
    round            smallint NOT NULL CHECK (round >= 1),
    attempt          smallint NOT NULL CHECK (attempt >= 1),
    task             text NOT NULL UNIQUE,
    examiner         text NOT NULL,
    examined_at      timestamptz NOT NULL,
    reviewer         text CHECK (reviewer <> examiner),
    reviewed_at      timestamptz CHECK (reviewed_at >= examined_at),
    seal             bytea,
    releaser         text,
    released_at      timestamptz CHECK (released_at >= reviewed_at),
    countersigner    text CHECK (countersigner <> releaser),
    countersigned_at timestamptz CHECK (countersigned_at >= released_at),
    PRIMARY KEY (examination, round, attempt),
    CHECK ((reviewer IS NULL) = (reviewed_at IS NULL)),
    CHECK (seal IS NULL OR reviewer IS NOT NULL),
    CHECK ((releaser IS NULL) = (released_at IS NULL)),
    CHECK (releaser IS NULL OR seal IS NOT NULL),
    CHECK ((countersigner IS NULL) = (countersigned_at IS NULL)),
    CHECK (countersigner IS NULL OR releaser IS NOT NULL)
);
COMMENT ON TABLE examination_result IS 'Who examined, reviewed, released and countersigned; what came out stands in the record of the task, encrypted; data class genetic.';
COMMENT ON COLUMN examination_result.seal IS 'Keyed hash over conclusion, codes and report, made when the reviewer agreed';
CREATE UNIQUE INDEX examination_result_one_released ON examination_result (examination) WHERE releaser IS NOT NULL;

CREATE FUNCTION append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is only added to', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$;
COMMENT ON FUNCTION append_only() IS 'For tables that are evidence: a row once written stays as it is.';
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON custody_entry EXECUTE FUNCTION append_only();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON sample_subject EXECUTE FUNCTION append_only();

CREATE FUNCTION sample_stays_as_taken() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (NEW.code, NEW.examination, NEW.line, NEW.round, NEW.sex, NEW.age_years, NEW.ordered_on, NEW.deadline_on, NEW.institution)
        IS DISTINCT FROM
        (OLD.code, OLD.examination, OLD.line, OLD.round, OLD.sex, OLD.age_years, OLD.ordered_on, OLD.deadline_on, OLD.institution)
        OR OLD.state <> 'EXPECTED' AND (NEW.material, NEW.seal, NEW.taken_at, NEW.taken_on, NEW.taken_by)
            IS DISTINCT FROM (OLD.material, OLD.seal, OLD.taken_at, OLD.taken_on, OLD.taken_by)
        OR OLD.state <> 'EXPECTED' AND NEW.state <> OLD.state AND NOT (OLD.state = 'TAKEN' AND NEW.state = 'INVALID')
        OR OLD.witness IS NOT NULL AND NEW.witness IS DISTINCT FROM OLD.witness THEN
        RAISE EXCEPTION 'a sample stays as it was taken' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
COMMENT ON FUNCTION sample_stays_as_taken() IS 'A code is never given to someone else, what was taken never changed; a taken sample may only become invalid.';
CREATE TRIGGER sample_stays_as_taken BEFORE UPDATE ON sample FOR EACH ROW EXECUTE FUNCTION sample_stays_as_taken();
CREATE TRIGGER append_only BEFORE DELETE OR TRUNCATE ON sample EXECUTE FUNCTION append_only();

CREATE FUNCTION order_stays_as_given() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (NEW.number, NEW.ordered_on, NEW.deadline_on, NEW.institution, NEW.questions)
        IS DISTINCT FROM (OLD.number, OLD.ordered_on, OLD.deadline_on, OLD.institution, OLD.questions)
        OR NEW.round NOT IN (OLD.round, OLD.round + 1) THEN
        RAISE EXCEPTION 'an order stays as the court gave it' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
COMMENT ON FUNCTION order_stays_as_given() IS 'Another deadline, institution or question is another order, with a number of its own.';
CREATE TRIGGER order_stays_as_given BEFORE UPDATE ON examination FOR EACH ROW EXECUTE FUNCTION order_stays_as_given();

CREATE FUNCTION result_stays_as_signed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (NEW.examination, NEW.round, NEW.attempt, NEW.task, NEW.examiner, NEW.examined_at)
        IS DISTINCT FROM (OLD.examination, OLD.round, OLD.attempt, OLD.task, OLD.examiner, OLD.examined_at)
        OR OLD.reviewer IS NOT NULL AND (NEW.reviewer, NEW.reviewed_at, NEW.seal) IS DISTINCT FROM (OLD.reviewer, OLD.reviewed_at, OLD.seal)
        OR OLD.releaser IS NOT NULL AND (NEW.releaser, NEW.released_at) IS DISTINCT FROM (OLD.releaser, OLD.released_at)
        OR OLD.countersigner IS NOT NULL THEN
        RAISE EXCEPTION 'a signature stays' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
COMMENT ON FUNCTION result_stays_as_signed() IS 'Who examined, reviewed, released and countersigned is written once.';
CREATE TRIGGER result_stays_as_signed BEFORE UPDATE ON examination_result FOR EACH ROW EXECUTE FUNCTION result_stays_as_signed();
CREATE TRIGGER append_only BEFORE DELETE OR TRUNCATE ON examination_result EXECUTE FUNCTION append_only();
