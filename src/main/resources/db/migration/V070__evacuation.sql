CREATE TABLE stage (
    number        text PRIMARY KEY CHECK (number ~ '^ZH-S[0-9A-Z-]+$' AND number !~ '-F[0-9]+$'),
    state         text NOT NULL CHECK (state IN ('PREPARING', 'FLYING', 'CLOSED', 'CANCELLED')),
    planned_from  date,
    planned_to    date CHECK (planned_to >= planned_from),
    opened_at     timestamptz NOT NULL,
    opened_by     text NOT NULL,
    agreed_at     timestamptz,
    ended_at      timestamptz,
    CHECK ((state IN ('CLOSED', 'CANCELLED')) = (ended_at IS NOT NULL))
);
COMMENT ON TABLE stage IS 'One evacuation of the operation; data class route. Order and authority stand in its file.';
COMMENT ON COLUMN stage.agreed_at IS 'When the list of candidates was agreed; who is listed later begins the pathway at once';

CREATE TABLE stage_candidate (
    stage      text NOT NULL REFERENCES stage,
    person     text NOT NULL REFERENCES case_file,
    household  text NOT NULL,
    flight     text,
    position   integer NOT NULL,
    keep_with  text,
    priority   text CHECK (priority IN ('medical', 'unaccompaniedChild', 'pregnant', 'other')),
    listed_at  timestamptz NOT NULL,
    listed_by  text NOT NULL,
    ended_at   timestamptz NOT NULL DEFAULT 'infinity',
    PRIMARY KEY (stage, person)
);
COMMENT ON TABLE stage_candidate IS 'Who is on the list of a stage, and the flight planned for them; data class route, priority of social.';
COMMENT ON COLUMN stage_candidate.household IS 'At the time of listing; households may split or join later';
COMMENT ON COLUMN stage_candidate.keep_with IS 'Households with the same word are to fly together';
CREATE UNIQUE INDEX stage_candidate_once ON stage_candidate (person) WHERE ended_at = 'infinity';
CREATE INDEX stage_candidate_flight ON stage_candidate (flight);

ALTER TABLE flight
    ADD COLUMN state text NOT NULL DEFAULT 'PLANNED' CHECK (state IN ('PLANNED', 'FROZEN', 'BOARDING', 'DEPARTED', 'LANDED', 'ABORTED')),
    ADD COLUMN departs_at timestamptz,
    ADD COLUMN beds integer NOT NULL DEFAULT 0 CHECK (beds >= 0),
    ADD COLUMN frozen_at timestamptz,
    ADD COLUMN frozen_by text,
    ADD COLUMN countersigned_at timestamptz,
    ADD COLUMN countersigned_by text CHECK (countersigned_by <> frozen_by),
    ADD COLUMN departed_at timestamptz,
    ADD COLUMN landed_at timestamptz;
COMMENT ON TABLE flight IS 'A flight of a stage; data class route.';
COMMENT ON COLUMN flight.beds IS 'Asked of the centre for its people';

CREATE TABLE seat (
    flight         text NOT NULL REFERENCES flight,
    person         text NOT NULL REFERENCES case_file,
    household      text NOT NULL,
    position       integer NOT NULL,
    on_lap         boolean NOT NULL DEFAULT false,
    escort         text REFERENCES case_file,
    fitness        text CHECK (fitness IN ('fit', 'fitWithEscort', 'unfit')),
    fitness_until  timestamptz,
    handed_over_at timestamptz,
    wristband      text,
    boarded_at     timestamptz,
    landed_at      timestamptz,
    left_at        timestamptz NOT NULL DEFAULT 'infinity',
    left_because   text CHECK (left_because IN ('noRight', 'unfit', 'missing', 'notPresent', 'waits', 'aborted', 'replanned')),
    PRIMARY KEY (flight, person),
    CHECK (escort <> person),
    CHECK ((wristband IS NULL) = (boarded_at IS NULL)),
    CHECK (landed_at IS NULL OR boarded_at IS NOT NULL),
    CHECK (boarded_at IS NULL OR left_at = 'infinity'),
    CHECK ((left_at = 'infinity') = (left_because IS NULL))
);
COMMENT ON TABLE seat IS 'Who has a seat on which flight and how far they came; data class route, fitness of medical.flags.';
COMMENT ON COLUMN seat.left_at IS 'When the seat was given up; infinity while held';
CREATE UNIQUE INDEX seat_wristband ON seat (flight, wristband);
CREATE UNIQUE INDEX seat_one_at_a_time ON seat (person) WHERE left_at = 'infinity' AND landed_at IS NULL;
CREATE INDEX seat_household ON seat (household);
