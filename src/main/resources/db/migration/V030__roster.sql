-- Who is to be brought home on which flight.
CREATE TABLE flight (
    number             text PRIMARY KEY CHECK (number ~ '^ZH-S[0-9A-Z-]+-F[0-9]+$'),
    stage              text NOT NULL CHECK (stage ~ '^ZH-S[0-9A-Z-]+$'),
    flight_on          date,
    boarding_called_at timestamptz,
    boarding_called_by text,
    CHECK ((boarding_called_at IS NULL) = (boarding_called_by IS NULL))
);
COMMENT ON TABLE flight IS 'A flight of a stage as the rosters plan it; data class route.';
COMMENT ON COLUMN flight.flight_on IS 'Null while no day is known';

CREATE TABLE candidate (
    person      text PRIMARY KEY REFERENCES person,
    household   text NOT NULL REFERENCES household,
    stage       text NOT NULL CHECK (stage ~ '^ZH-S[0-9A-Z-]+$'),
    flight      text REFERENCES flight,
    roster_key  bytea NOT NULL UNIQUE CHECK (length(roster_key) = 32),
    imported_at timestamptz NOT NULL,
    imported_by text NOT NULL
);
COMMENT ON TABLE candidate IS 'A person as a roster brought it in; data class route. No name, no key of the list is a column.';
COMMENT ON COLUMN candidate.household IS 'The household formed from the roster; it may have split or joined since';
COMMENT ON COLUMN candidate.stage IS 'The stage in whose numbers the person counts';
COMMENT ON COLUMN candidate.flight IS 'Null when no seat is planned';
COMMENT ON COLUMN candidate.roster_key IS 'SHA-256 of the list''s own key: enough to recognise a second import';
CREATE INDEX candidate_by_flight ON candidate (flight, household);
