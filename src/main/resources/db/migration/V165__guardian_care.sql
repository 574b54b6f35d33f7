CREATE TABLE guardian_care (
    instance      text PRIMARY KEY,
    child         text NOT NULL REFERENCES person,
    since_on      date NOT NULL,
    next_visit_on date NOT NULL,
    ended_on      date CHECK (ended_on >= since_on),
    ending        text CHECK (ending IN ('ofAge', 'returned', 'guardianLost')),
    CHECK ((ended_on IS NULL) = (ending IS NULL))
);
CREATE UNIQUE INDEX guardian_care_one_at_a_time ON guardian_care (child) WHERE ended_on IS NULL;
COMMENT ON TABLE guardian_care IS 'Care by an appointed guardian, one row per guardian; who that is stands in care_arrangement and its paper; data class social.';
COMMENT ON COLUMN guardian_care.since_on IS 'Day the guardian was appointed';
COMMENT ON COLUMN guardian_care.ending IS 'How it ended; null while it lasts';

CREATE TABLE guardian_visit (
    task       text PRIMARY KEY,
    care       text NOT NULL REFERENCES guardian_care,
    visited_on date NOT NULL,
    risk       integer NOT NULL CHECK (risk BETWEEN 0 AND 4),
    need       integer NOT NULL CHECK (need BETWEEN 0 AND 4),
    next_on    date NOT NULL CHECK (next_on > visited_on)
);
CREATE INDEX guardian_visit_care ON guardian_visit (care, visited_on);
COMMENT ON TABLE guardian_visit IS 'Visits to a child with its guardian; what was seen stands in the record of the task; data class social.';
COMMENT ON COLUMN guardian_visit.risk IS 'Danger seen, 0 none to 4 at once';
COMMENT ON COLUMN guardian_visit.next_on IS 'Day whoever visited chose for the next one';
