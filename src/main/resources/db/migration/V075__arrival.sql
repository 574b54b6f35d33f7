CREATE TABLE assessment (
    person      text NOT NULL REFERENCES case_file,
    instance    text NOT NULL,
    decision    text NOT NULL CHECK (decision IN ('none', 'undertaking', 'custody', 'other')),
    late        boolean NOT NULL,
    decided_at  timestamptz NOT NULL,
    decided_by  text NOT NULL,
    review_on   date,
    settled_as  text CHECK (settled_as IN ('none', 'undertaking', 'custody')),
    route       text CHECK (route IN ('REHABILITATION', 'UNDERTAKING', 'CUSTODY', 'JUVENILE_SAFEGUARDED', 'MANUAL')),
    settled_at  timestamptz,
    PRIMARY KEY (person, instance),
    CHECK (settled_as IS NULL OR decision = 'other'),
    CHECK (settled_at IS NULL OR route <> 'MANUAL')
);
COMMENT ON TABLE assessment IS 'The procedural decision a person recorded about an adult after landing, and the route it led to; data class legal.';
COMMENT ON COLUMN assessment.late IS 'Recorded after the time the model gives for it';
COMMENT ON COLUMN assessment.settled_as IS 'What a lawyer recorded another measure to mean for the way';
COMMENT ON COLUMN assessment.settled_at IS 'When the way was settled: at the routing, with an undertaking when it was signed';
CREATE INDEX assessment_latest ON assessment (person, decided_at DESC);

CREATE TABLE undertaking (
    person        text NOT NULL,
    instance      text NOT NULL,
    scope         text NOT NULL CHECK (scope IN ('locality', 'country')),
    from_on       date NOT NULL,
    to_on         date NOT NULL CHECK (to_on >= from_on),
    review_on     date NOT NULL,
    registered_at timestamptz NOT NULL,
    registered_by text NOT NULL,
    PRIMARY KEY (person, instance),
    FOREIGN KEY (person, instance) REFERENCES assessment
);
COMMENT ON TABLE undertaking IS 'From where an adult may not leave without permission, and until when; which places stay open stands in the record; data class legal.';

CREATE TABLE care_arrangement (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    child       text NOT NULL REFERENCES person,
    kind        text NOT NULL CHECK (kind IN
        ('escort', 'closestRelative', 'otherParent', 'centreWithNanny', 'guardianshipPlacement', 'withMother')),
    carer       text REFERENCES person CHECK (carer <> child),
    task        text NOT NULL,
    since_at    timestamptz NOT NULL CHECK (isfinite(since_at)),
    until_at    timestamptz NOT NULL DEFAULT 'infinity' CHECK (until_at >= since_at),
    arranged_by text NOT NULL
);
COMMENT ON TABLE care_arrangement IS 'Who cares for a child whose own adult cannot; data class social.';
COMMENT ON COLUMN care_arrangement.carer IS 'Null when the carer has no file here: the name stands in the record of the task';
COMMENT ON COLUMN care_arrangement.task IS 'The task whose record names the carer';
CREATE UNIQUE INDEX care_arrangement_one ON care_arrangement (child) WHERE until_at = 'infinity';
CREATE INDEX care_arrangement_child ON care_arrangement (child, id);
CREATE INDEX care_arrangement_carer ON care_arrangement (carer) WHERE until_at = 'infinity';

-- Meant to be empty at every moment: whoever stands here is somebody's work today.
CREATE VIEW child_without_carer AS
SELECT child.number AS child, home.household, place.kind AS place, place.agency, place.region, place.since_at
FROM person child
JOIN placement place ON place.person = child.number AND place.until_at = 'infinity' AND place.kind <> 'ABROAD'
LEFT JOIN household_member home ON home.person = child.number AND home.until_at = 'infinity'
WHERE child.role = 'CHILD'
    AND NOT EXISTS (
        SELECT FROM care_arrangement care WHERE care.child = child.number AND care.until_at = 'infinity')
    AND NOT EXISTS (
        SELECT FROM placement adult
        WHERE adult.person = home.in_care_of AND adult.until_at = 'infinity'
            AND adult.kind NOT IN ('CUSTODY', 'HOSPITAL', 'ISOLATION', 'ABROAD'));
COMMENT ON VIEW child_without_carer IS
    'Children home or on the way whose own adult is not with them and for whom nobody was named; data class social. By the roster''s word for a child, birth dates being sealed.';
