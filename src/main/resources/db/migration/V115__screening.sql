CREATE TABLE screening (
    instance          text PRIMARY KEY,
    person            text NOT NULL REFERENCES person,
    begun_at          timestamptz NOT NULL,
    isolation         text NOT NULL DEFAULT 'none'
        CHECK (isolation IN ('none', 'separateLinen', 'observation', 'precaution', 'enteric', 'separateRoom')),
    isolate_until     date,
    symptom_free_days integer NOT NULL DEFAULT 0 CHECK (symptom_free_days >= 0),
    negative_stools   integer NOT NULL DEFAULT 0 CHECK (negative_stools >= 0),
    lifted_at         timestamptz,
    cleared_on        date
);
COMMENT ON TABLE screening IS 'One screening of one person, without a finding or result; data class medical.';
COMMENT ON COLUMN screening.isolation IS 'What the findings of now ask for at most';
COMMENT ON COLUMN screening.isolate_until IS 'First day on which the isolation may end; null when no day is known';
COMMENT ON COLUMN screening.symptom_free_days IS 'Days without symptoms before the isolation may end';
COMMENT ON COLUMN screening.negative_stools IS 'Negative stool tests before the isolation may end';
COMMENT ON COLUMN screening.lifted_at IS 'Findings recorded before count no longer for isolation';
CREATE INDEX screening_person ON screening (person, begun_at DESC);

CREATE TABLE quarantine_contact (
    person     text NOT NULL REFERENCES person,
    source     text NOT NULL REFERENCES screening,
    contact_on date NOT NULL,
    until_on   date NOT NULL CHECK (until_on >= contact_on),
    PRIMARY KEY (person, source)
);
COMMENT ON TABLE quarantine_contact IS 'Who waits longer because of a contact, once per contact; data class medical.';
COMMENT ON COLUMN quarantine_contact.source IS 'The screening in which the finding was made';

CREATE TABLE isolation (
    instance    text PRIMARY KEY,
    person      text NOT NULL REFERENCES person,
    zone        text NOT NULL,
    supervision text NOT NULL,
    room        text REFERENCES room,
    over_at     timestamptz,
    to_hospital boolean NOT NULL DEFAULT false
);
COMMENT ON TABLE isolation IS 'A stay in the isolation zone; data class medical.';
COMMENT ON COLUMN isolation.room IS 'Null until the person has moved in';
CREATE INDEX isolation_person ON isolation (person);

CREATE TABLE isolation_company (
    isolation   text NOT NULL REFERENCES isolation,
    person      text NOT NULL REFERENCES person,
    former_room text REFERENCES room,
    back_at     timestamptz,
    PRIMARY KEY (isolation, person)
);
COMMENT ON TABLE isolation_company IS 'Who is in an isolation room: the person and whoever went along; data class medical.';

CREATE TABLE isolation_care (
    isolation text NOT NULL REFERENCES isolation,
    child     text NOT NULL REFERENCES person,
    task      text NOT NULL,
    PRIMARY KEY (isolation, child)
);
COMMENT ON TABLE isolation_care IS 'Children whose care was arranged for the time of an isolation; data class social.';
