CREATE TABLE registration_opened (
    person    text PRIMARY KEY REFERENCES person,
    opened_at timestamptz NOT NULL
);
COMMENT ON TABLE registration_opened IS 'For whom civil registration was opened: once per person, whoever asks and however often; data class route.';
