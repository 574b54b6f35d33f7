ALTER TABLE case_file DROP CONSTRAINT case_file_number_check;
ALTER TABLE case_file ADD CONSTRAINT case_file_number_check CHECK (number ~ '^ZH-(P-[0-9]{6,}|S[0-9A-Z-]+|K-[0-9]{6,})$');
COMMENT ON COLUMN case_file.opened_at IS 'Of a stage, flight or examination; the row of a person tells when that was registered';

CREATE TABLE ruling (
    person      text NOT NULL REFERENCES person,
    task        text NOT NULL,
    kind        text NOT NULL CHECK (kind IN ('kinshipEstablished', 'kinshipRejected')),
    final_on    date NOT NULL,
    in_force_on date NOT NULL CHECK (in_force_on >= final_on),
    relative    text REFERENCES person CHECK (relative <> person),
    PRIMARY KEY (person, task)
);
COMMENT ON TABLE ruling IS 'Court rulings about a person that are in force; number and wording stand in the record of the task; data class legal.civil.';
COMMENT ON COLUMN ruling.relative IS 'Whose kin the person is by it, when that is one of ours';

ALTER TABLE care_arrangement DROP CONSTRAINT care_arrangement_kind_check;
ALTER TABLE care_arrangement ADD CONSTRAINT care_arrangement_kind_check CHECK (kind IN
    ('escort', 'closestRelative', 'otherParent', 'centreWithNanny', 'guardianshipPlacement', 'guardian', 'withMother'));
