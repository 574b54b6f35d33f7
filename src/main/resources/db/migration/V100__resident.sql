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
    given_by text NOT NULL,
    reason   text CHECK (reason IN ('CONFLICT', 'HEALTH', 'FAMILY', 'REPAIR'))
);
COMMENT ON COLUMN room_assignment.reason IS 'Why someone changed rooms, as far as others may know; null when housed, isolated or back';
COMMENT ON TABLE room_assignment IS 'Who sleeps where; data class social, in an isolation room medical.';
CREATE UNIQUE INDEX room_assignment_one ON room_assignment (resident) WHERE until_at = 'infinity';
CREATE INDEX room_assignment_room ON room_assignment (room) WHERE until_at = 'infinity';

-- Beds and heads are counted under a lock on the room or building, so that two who house at the same moment see one another.
CREATE FUNCTION takes_a_free_bed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    chosen zhusan.room;
BEGIN
    SELECT * INTO chosen FROM zhusan.room WHERE number = NEW.room FOR UPDATE;
    IF NOT EXISTS (SELECT FROM zhusan.resident
            WHERE id = NEW.resident AND building = chosen.building AND admitted_at IS NOT NULL AND left_at = 'infinity') THEN
        RAISE EXCEPTION 'room % is not in the building of resident %', NEW.room, NEW.resident USING ERRCODE = 'check_violation';
    END IF;
    IF (SELECT count(*) FROM zhusan.room_assignment WHERE room = NEW.room AND until_at = 'infinity') > chosen.beds THEN
        RAISE EXCEPTION 'room % has % beds', NEW.room, chosen.beds USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER room_assignment_takes_a_free_bed AFTER INSERT ON room_assignment
    FOR EACH ROW EXECUTE FUNCTION takes_a_free_bed();

CREATE FUNCTION fits_into_building() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    most integer;
BEGIN
    SELECT capacity INTO most FROM zhusan.building WHERE number = NEW.building FOR UPDATE;
    IF (SELECT count(*) FROM zhusan.resident
            WHERE building = NEW.building AND admitted_at IS NOT NULL AND left_at = 'infinity') > most THEN
        RAISE EXCEPTION 'building % takes % people', NEW.building, most USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER resident_fits_into_building AFTER INSERT OR UPDATE OF building, admitted_at, left_at ON resident
    FOR EACH ROW WHEN (NEW.admitted_at IS NOT NULL AND NEW.left_at = 'infinity') EXECUTE FUNCTION fits_into_building();

-- Synthetic: nobody published a plan of the centre. Floor, zone, numbers and beds of each of the four buildings are the same; a room with an odd
-- number has a door to the next where the zone takes households.
INSERT INTO room (number, building, zone, beds, ground_floor, adjoins)
SELECT building.number || '-' || place, building.number, part.zone, part.beds, place < 200,
    CASE WHEN part.doors THEN building.number || '-' || (place + CASE WHEN place % 2 = 1 THEN 1 ELSE -1 END) END
FROM building
CROSS JOIN (VALUES
    ('FAMILY', 101, 120, 4, true), ('MOTHER_BABY', 121, 126, 4, true), ('CHILDREN', 131, 136, 6, true),
    ('MEN', 141, 145, 2, false), ('OBSERVATION', 151, 158, 4, true), ('ISOLATION', 161, 170, 2, false),
    ('FAMILY', 201, 230, 4, true), ('WOMEN', 231, 240, 2, false)) AS part (zone, first, last, beds, doors)
CROSS JOIN LATERAL generate_series(part.first, part.last) AS place;
