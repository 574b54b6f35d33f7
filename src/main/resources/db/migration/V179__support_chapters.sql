CREATE TABLE support_round (
    task     text PRIMARY KEY,
    instance text NOT NULL,
    person   text NOT NULL REFERENCES person,
    chapter  text NOT NULL CHECK (chapter IN ('counselling', 'livelihood', 'healthFollowUp')),
    held_on  date NOT NULL,
    attended boolean NOT NULL,
    next_on  date CHECK (next_on > held_on)
);
CREATE INDEX support_round_instance ON support_round (instance, held_on);
COMMENT ON TABLE support_round IS 'How often a chapter of support came round, so that a rule knows when to come again; data class by chapter: counselling psychological, livelihood social, healthFollowUp medical.';

CREATE TABLE legal_matter (
    instance  text NOT NULL,
    person    text NOT NULL REFERENCES person,
    matter_no integer NOT NULL CHECK (matter_no > 0),
    matter    text NOT NULL CHECK (matter IN ('allowance', 'residence', 'alimony', 'housing', 'deathFact', 'other')),
    status    text NOT NULL CHECK (status IN ('open', 'filed', 'granted', 'refused')),
    due_on    date,
    PRIMARY KEY (instance, matter_no),
    CHECK ((status IN ('open', 'filed')) = (due_on IS NOT NULL))
);
COMMENT ON TABLE legal_matter IS 'Matters a lawyer of the regional centre sees through, as codes; what they are about stands in the record of the task; data class legal.civil.';

CREATE TABLE school_place (
    instance   text PRIMARY KEY,
    child      text NOT NULL REFERENCES person,
    level      text NOT NULL,
    disclosure text NOT NULL CHECK (disclosure IN ('none', 'principalOnly', 'psychologist')),
    from_on    date NOT NULL
);
COMMENT ON TABLE school_place IS 'Where a child learns, as group or grade; the name of the place stands in the record of the task; data class education.';
COMMENT ON COLUMN school_place.disclosure IS 'Who there may learn that the child came from abroad, as the family chose';

CREATE TABLE vocational_course (
    instance text PRIMARY KEY,
    person   text NOT NULL REFERENCES person,
    course   text NOT NULL CHECK (course IN ('translator', 'driver', 'sewing', 'cooking', 'it', 'other')),
    start_on date NOT NULL,
    end_on   date NOT NULL CHECK (end_on > start_on),
    exam     text CHECK (exam IN ('passed', 'failed', 'notHeld', 'gaveUp'))
);
COMMENT ON TABLE vocational_course IS 'Courses people chose in the region; data class social.';
COMMENT ON COLUMN vocational_course.exam IS 'What came of the latest examination; null before it';

CREATE TABLE work_status (
    task     text PRIMARY KEY,
    instance text NOT NULL,
    person   text NOT NULL REFERENCES person,
    status   text NOT NULL CHECK (status IN ('seeking', 'employed', 'selfEmployed', 'caring', 'notAble')),
    since_on date NOT NULL
);
CREATE INDEX work_status_person ON work_status (person, since_on);
COMMENT ON TABLE work_status IS 'What people live from since when, as told to the employment centre; no employer; data class social.';
