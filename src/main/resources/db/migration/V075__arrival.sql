CREATE TABLE assessment (
    person        text NOT NULL REFERENCES case_file,
    instance      text NOT NULL,
    decision      text NOT NULL CHECK (decision IN ('none', 'undertaking', 'custody', 'other')),
    route         text CHECK (route IN ('REHABILITATION', 'UNDERTAKING', 'CUSTODY', 'JUVENILE_SAFEGUARDED', 'MANUAL')),
    decided_at    timestamptz NOT NULL,
    decided_by    text NOT NULL,
    review_on     date,
    settled_at    timestamptz,
    PRIMARY KEY (person, instance)
);
COMMENT ON TABLE assessment IS 'The procedural decision a person recorded about an adult after landing, and the route it led to; data class legal.';
CREATE INDEX assessment_latest ON assessment (person, decided_at DESC);

CREATE TABLE care_arrangement (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    child       text NOT NULL REFERENCES case_file,
    kind        text NOT NULL CHECK (kind IN ('closestRelative', 'otherParent', 'centreWithNanny', 'guardianshipPlacement', 'withMother')),
    carer       text REFERENCES case_file,
    since_at    timestamptz NOT NULL,
    until_at    timestamptz NOT NULL DEFAULT 'infinity' CHECK (until_at >= since_at),
    arranged_by text NOT NULL
);
COMMENT ON TABLE care_arrangement IS 'Who cares for a child whose adult cannot; data class social. A carer who has no file here stands in the record.';
CREATE UNIQUE INDEX care_arrangement_one ON care_arrangement (child) WHERE until_at = 'infinity';
