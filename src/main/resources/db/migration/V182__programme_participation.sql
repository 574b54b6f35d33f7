CREATE TABLE programme_participation (
    id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    person   text NOT NULL REFERENCES person,
    status   text NOT NULL CHECK (status IN ('IN_PROGRAMME', 'LEFT_PROGRAMME')),
    since_on date NOT NULL,
    until_on date CHECK (until_on >= since_on)
);
CREATE UNIQUE INDEX programme_participation_one_at_a_time ON programme_participation (person) WHERE until_on IS NULL;
COMMENT ON TABLE programme_participation IS 'Who left the programme of the region and came back, as spans; whoever has no row takes part since the household does; data class social.';
COMMENT ON COLUMN programme_participation.until_on IS 'Day the next span began; null while it lasts';

CREATE TABLE programme_contact (
    task         text PRIMARY KEY,
    instance     text NOT NULL,
    person       text NOT NULL REFERENCES person,
    contacted_on date NOT NULL,
    outcome      text NOT NULL CHECK (outcome IN ('stays', 'leaves', 'notReached')),
    left_on      date CHECK ((outcome = 'leaves') = (left_on IS NOT NULL))
);
CREATE INDEX programme_contact_instance ON programme_contact (instance, contacted_on);
COMMENT ON TABLE programme_contact IS 'How often someone who wishes to leave the programme was asked once more; what was said stands in the record of the task; data class social.';
COMMENT ON COLUMN programme_contact.left_on IS 'Day from which she takes part no longer, as she said';
