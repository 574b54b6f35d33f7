CREATE TABLE case_file (
    number text PRIMARY KEY CHECK (number ~ '^ZH-(P-[0-9]{6,}|S[0-9A-Z-]+)$')
);
COMMENT ON TABLE case_file IS 'Everything papers can be about: a person, a stage, a flight; data class route.';
INSERT INTO case_file (number) SELECT number FROM person;
CREATE FUNCTION opens_case_file() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO zhusan.case_file (number) VALUES (NEW.number);
    RETURN NEW;
END $$;
CREATE TRIGGER person_opens_case_file BEFORE INSERT ON person FOR EACH ROW EXECUTE FUNCTION opens_case_file();
ALTER TABLE person ADD FOREIGN KEY (number) REFERENCES case_file;
ALTER TABLE record DROP CONSTRAINT record_person_fkey, ADD FOREIGN KEY (person) REFERENCES case_file;
ALTER TABLE timeline_entry DROP CONSTRAINT timeline_entry_person_fkey, ADD FOREIGN KEY (person) REFERENCES case_file;
COMMENT ON TABLE record IS 'One submitted form about one person, stage or flight; never changed, a correction is a new record; data class route.';
COMMENT ON COLUMN record.person IS 'The file it lies in: a person''s, or the stage''s or flight''s own';
