CREATE TABLE vaccine_dose (
    person   text NOT NULL REFERENCES person,
    vaccine  text NOT NULL CHECK (vaccine ~ '^[a-z][A-Za-z]{1,19}$'),
    number   integer NOT NULL CHECK (number > 0),
    given_on date,
    proof    text NOT NULL CHECK (proof IN ('here', 'card', 'record', 'registry', 'scar', 'other')),
    task     text NOT NULL,
    CHECK (given_on IS NOT NULL OR proof <> 'here')
);
CREATE UNIQUE INDEX vaccine_dose_once ON vaccine_dose (person, vaccine, given_on);
CREATE INDEX vaccine_dose_person ON vaccine_dose (person);
COMMENT ON TABLE vaccine_dose IS 'Doses of vaccines someone has had, given here or documented; data class medical.flags.';
COMMENT ON COLUMN vaccine_dose.given_on IS
    'Null where a paper tells of more than a year ago: no distance asks for it any more, and the day of a first vaccine would tell the birthday';
COMMENT ON COLUMN vaccine_dose.number IS 'Among the doses against its first disease when it was written down';
COMMENT ON COLUMN vaccine_dose.proof IS 'How it is documented; here: given and recorded in this programme';
COMMENT ON COLUMN vaccine_dose.task IS 'The task whose record holds lot, site and reaction, or the paper';

CREATE TABLE planned_dose (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    person      text NOT NULL REFERENCES person,
    instance    text NOT NULL,
    vaccine     text NOT NULL CHECK (vaccine ~ '^[a-z][A-Za-z]{1,19}$'),
    number      integer NOT NULL CHECK (number > 0),
    earliest_on date NOT NULL,
    gap         text NOT NULL CHECK (gap ~ '^P'),
    needs_check text NOT NULL CHECK (needs_check IN ('none', 'doctor', 'tuberculin')),
    state       text NOT NULL CHECK (state IN ('proposed', 'open', 'given', 'leftOut'))
);
COMMENT ON TABLE planned_dose IS 'Doses of vaccines that are to come, kept when someone leaves in the middle of the plan; data class medical.flags.';
COMMENT ON COLUMN planned_dose.earliest_on IS 'Not before this day';
COMMENT ON COLUMN planned_dose.gap IS 'From the dose before against the same diseases, an ISO period';
COMMENT ON COLUMN planned_dose.needs_check IS 'What has to be looked at before; none once it was';
CREATE INDEX planned_dose_person ON planned_dose (person, state);
CREATE INDEX planned_dose_instance ON planned_dose (instance, state);

CREATE TABLE vaccination_answer (
    person   text NOT NULL REFERENCES person,
    instance text NOT NULL,
    answer   text NOT NULL CHECK (answer IN ('consent', 'defer', 'refuse')),
    refusals integer NOT NULL CHECK (refusals >= 0),
    PRIMARY KEY (person, instance)
);
COMMENT ON TABLE vaccination_answer IS 'The latest answer to the offer of vaccination, and how often it was refused; a refusal is a right; data class medical.';
