CREATE TABLE household_plan (
    instance        text PRIMARY KEY,
    household       text NOT NULL REFERENCES household,
    manager         text NOT NULL,
    opened_at       timestamptz NOT NULL CHECK (isfinite(opened_at)),
    next_conference date NOT NULL,
    leaves_on       date
);
COMMENT ON TABLE household_plan IS 'Whose case manager someone is, when people next sit together, which day of departure the household agreed to; data class social.';
COMMENT ON COLUMN household_plan.instance IS 'The running plan it belongs to; a household that comes to the centre again has another';
COMMENT ON COLUMN household_plan.manager IS 'The member who opened the plan';
CREATE INDEX household_plan_household ON household_plan (household, opened_at DESC);

CREATE TABLE household_conference (
    id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    plan     text NOT NULL REFERENCES household_plan,
    held_on  date NOT NULL,
    max_risk integer NOT NULL CHECK (max_risk BETWEEN 0 AND 4),
    max_need integer NOT NULL CHECK (max_need BETWEEN 0 AND 4),
    interval text CHECK (interval IN ('P3D', 'P7D', 'P14D', 'P30D', 'P90D', 'P180D', 'PROPOSE_CLOSURE')),
    held_by  text NOT NULL
);
COMMENT ON TABLE household_conference IS 'When a household was spoken about, and the highest danger and need then; data class social. What was said stands in the encrypted record.';
COMMENT ON COLUMN household_conference.interval IS 'What the table answered; null until it was asked';
CREATE INDEX household_conference_plan ON household_conference (plan, id);

CREATE TABLE stay_extension (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    plan       text NOT NULL REFERENCES household_plan,
    days       integer NOT NULL CHECK (days IN (7, 14, 21, 28)),
    decided_at timestamptz NOT NULL CHECK (isfinite(decided_at)),
    decided_by text NOT NULL
);
COMMENT ON TABLE stay_extension IS 'Days the commission added to the month of a household; refusals stand in the record alone; data class route.';

CREATE TABLE programme_module (
    instance   text NOT NULL,
    person     text NOT NULL REFERENCES person,
    module     text NOT NULL CHECK (module ~ '^[a-z][A-Za-z]+$'),
    state      text NOT NULL CHECK (state IN ('proposed', 'chosen', 'declined')),
    changed_at timestamptz NOT NULL CHECK (isfinite(changed_at)),
    changed_by text NOT NULL,
    PRIMARY KEY (instance, person, module)
);
COMMENT ON TABLE programme_module IS 'Which modules of the programme a person was proposed, chose or declined; data class social. Nothing medical: what the health side proposes stands in its own records.';
CREATE INDEX programme_module_person ON programme_module (person);
