CREATE TABLE building (
    number          text PRIMARY KEY CHECK (number ~ '^B[0-9]+$'),
    capacity        integer NOT NULL CHECK (capacity > 0),
    state           text NOT NULL CHECK (state IN ('VACANT', 'OCCUPIED', 'TURNAROUND', 'CLOSED')),
    flight          text UNIQUE,
    since_at        timestamptz,
    disinfected_on  date,
    CHECK (flight IS NULL OR state IN ('VACANT', 'OCCUPIED')),
    CHECK (state <> 'OCCUPIED' OR flight IS NOT NULL)
);
COMMENT ON TABLE building IS 'The buildings of the centre in Aktau (fact F55); capacity 120 is a synthetic figure; data class none.';
COMMENT ON COLUMN building.flight IS 'Kept for this flight while vacant, or home of its people while occupied';
INSERT INTO building (number, capacity, state, disinfected_on) VALUES
    ('B1', 120, 'VACANT', DATE '2018-12-31'), ('B2', 120, 'VACANT', DATE '2018-12-31'),
    ('B3', 120, 'VACANT', DATE '2018-12-31'), ('B4', 120, 'VACANT', DATE '2018-12-31');

CREATE TABLE building_change (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    building   text NOT NULL REFERENCES building,
    state      text NOT NULL,
    flight     text,
    changed_at timestamptz NOT NULL,
    changed_by text NOT NULL
);
COMMENT ON TABLE building_change IS 'What happened to each building, for occupancy over time; data class none.';
CREATE INDEX building_change_building ON building_change (building, id);
