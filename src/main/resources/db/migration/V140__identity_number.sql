CREATE TABLE identity_number (
    person   text PRIMARY KEY REFERENCES person,
    digest   bytea NOT NULL UNIQUE,
    borne_at timestamptz NOT NULL
);
COMMENT ON TABLE identity_number IS 'Who bears an individual identification number; the number stands in an encrypted record; data class identity.';
COMMENT ON COLUMN identity_number.digest IS 'Of the number with a key outside the database: shows that two files bear one number, and nothing else';
COMMENT ON COLUMN identity_number.borne_at IS 'When this became known here';
