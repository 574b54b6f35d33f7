ALTER TABLE case_file
    ADD COLUMN opened_at timestamptz,
    ADD COLUMN opened_by text,
    ADD CHECK ((number LIKE 'ZH-P-%') = (opened_at IS NULL)),
    ADD CHECK ((opened_at IS NULL) = (opened_by IS NULL));
COMMENT ON COLUMN case_file.opened_at IS 'Of a stage or flight; the row of a person tells when that was registered';
COMMENT ON TABLE zhusan_keys.key_set IS 'One key set per person, stage and flight, wrapped by the master key outside the database. Deleting the row erases what is kept in that file.';
