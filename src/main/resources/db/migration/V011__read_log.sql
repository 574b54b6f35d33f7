-- Who has read what. Rows are only ever added; values are never here.
CREATE TABLE read_log (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    member     text NOT NULL,
    person     text NOT NULL,
    data_class text NOT NULL,
    subject    text NOT NULL,
    purpose    text NOT NULL,
    read_at    timestamptz NOT NULL,
    mac        bytea NOT NULL
);
COMMENT ON TABLE read_log IS 'Every read of a part of a record, written in the transaction that served it; data class staff.';
COMMENT ON COLUMN read_log.subject IS 'What was read: a record, an attachment, a list';
COMMENT ON COLUMN read_log.mac IS 'HMAC of the row under a key outside the database: a row from elsewhere does not fit';
CREATE INDEX read_log_person ON read_log (person, id);

CREATE TABLE read_log_waiting (
    read_id bigint PRIMARY KEY
);
COMMENT ON TABLE read_log_waiting IS 'Rows of read_log not yet sealed; emptied about every second.';

CREATE TABLE read_log_seal (
    sequence  bigint PRIMARY KEY,
    read_id   bigint NOT NULL UNIQUE,
    mac       bytea NOT NULL,
    sealed_at timestamptz NOT NULL
);
COMMENT ON TABLE read_log_seal IS 'A chain over read_log: each HMAC covers the row and the HMAC before it.';

CREATE FUNCTION only_added() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is only ever added to: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER read_log_only_added BEFORE UPDATE OR DELETE OR TRUNCATE ON read_log
    FOR EACH STATEMENT EXECUTE FUNCTION only_added();
CREATE TRIGGER read_log_seal_only_added BEFORE UPDATE OR DELETE OR TRUNCATE ON read_log_seal
    FOR EACH STATEMENT EXECUTE FUNCTION only_added();
