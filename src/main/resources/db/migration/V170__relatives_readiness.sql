CREATE TABLE relatives_readiness (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    instance    text NOT NULL UNIQUE,
    person      text NOT NULL REFERENCES person,
    readiness   text NOT NULL CHECK (readiness IN ('ready', 'conditional', 'notReady', 'noRelatives')),
    region      text CHECK (region ~ '^[A-Z]{3}$'),
    seen_on     date NOT NULL,
    valid_until date NOT NULL CHECK (valid_until > seen_on),
    CHECK (region IS NOT NULL OR readiness IN ('notReady', 'noRelatives'))
);
CREATE INDEX relatives_readiness_person ON relatives_readiness (person, id DESC);
COMMENT ON TABLE relatives_readiness IS 'What relatives of a person are ready for, one row each time they were asked; who they are and what they said stands in the encrypted records; data class social.';
COMMENT ON COLUMN relatives_readiness.instance IS 'The case that asked them';
COMMENT ON COLUMN relatives_readiness.region IS 'Where they live; null when nobody was found';
COMMENT ON COLUMN relatives_readiness.valid_until IS 'Last day the finding holds, sixty days after it was seen';
