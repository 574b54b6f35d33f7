CREATE TABLE room (
    number       text PRIMARY KEY CHECK (number ~ '^B[0-9]+-[0-9]{3}$'),
    building     text NOT NULL REFERENCES building,
    zone         text NOT NULL CHECK (zone IN ('FAMILY', 'MOTHER_BABY', 'CHILDREN', 'WOMEN', 'MEN', 'OBSERVATION', 'ISOLATION')),
    beds         integer NOT NULL CHECK (beds > 0),
    ground_floor boolean NOT NULL,
    adjoins      text REFERENCES room DEFERRABLE INITIALLY DEFERRED
);
COMMENT ON TABLE room IS 'Rooms of the centre; numbers, beds and zones are synthetic; data class none.';
COMMENT ON COLUMN room.adjoins IS 'The room a door leads to';

CREATE TABLE resident (
    id               bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    person           text NOT NULL REFERENCES person,
    flight           text NOT NULL,
    building         text NOT NULL REFERENCES building,
    since_at         timestamptz NOT NULL CHECK (isfinite(since_at)),
    admitted_at      timestamptz,
    quarantine_until date,
    cleared_on       date,
    leaves_on        date,
    left_at          timestamptz NOT NULL DEFAULT 'infinity' CHECK (left_at >= since_at),
    changed_by       text NOT NULL
);
COMMENT ON TABLE resident IS 'Who is on the books of the centre; data class route, quarantine_until and cleared_on medical.flags.';
COMMENT ON COLUMN resident.flight IS 'The group they came with';
COMMENT ON COLUMN resident.since_at IS 'Landing, or birth at the centre; the month counts from here';
COMMENT ON COLUMN resident.admitted_at IS 'On the books from then on; null for who landed and has not been admitted';
CREATE UNIQUE INDEX resident_one ON resident (person) WHERE left_at = 'infinity';
CREATE INDEX resident_building ON resident (building, left_at);

CREATE TABLE room_assignment (
    id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    resident bigint NOT NULL REFERENCES resident,
    room     text NOT NULL REFERENCES room,
    since_at timestamptz NOT NULL CHECK (isfinite(since_at)),
    until_at timestamptz NOT NULL DEFAULT 'infinity' CHECK (until_at >= since_at),
    given_by text NOT NULL
);
COMMENT ON TABLE room_assignment IS 'Who sleeps where; data class social, in an isolation room medical.';
CREATE UNIQUE INDEX room_assignment_one ON room_assignment (resident) WHERE until_at = 'infinity';
CREATE INDEX room_assignment_room ON room_assignment (room) WHERE until_at = 'infinity';
