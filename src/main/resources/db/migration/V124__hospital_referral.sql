CREATE TABLE hospital_referral (
    task        text PRIMARY KEY,
    instance    text NOT NULL,
    patient     text NOT NULL REFERENCES person,
    emergency   boolean NOT NULL,
    companion   text REFERENCES person CHECK (companion <> patient),
    escorted    boolean NOT NULL,
    state       text NOT NULL CHECK (state IN ('REFERRED', 'ADMITTED', 'STAYS', 'CLOSED')),
    referred_at timestamptz NOT NULL,
    admitted_at timestamptz,
    discharge   text,
    CHECK (state NOT IN ('ADMITTED', 'STAYS') OR admitted_at IS NOT NULL)
);
COMMENT ON TABLE hospital_referral IS 'Who was referred to a hospital, with whom, and whether they are there; why stands in the record; data class medical.';
COMMENT ON COLUMN hospital_referral.task IS 'The task whose record is the referral; arrangements of care made for it point at it';
COMMENT ON COLUMN hospital_referral.companion IS 'The own carer of a child who goes along; null when nobody or someone without a file goes';
COMMENT ON COLUMN hospital_referral.escorted IS 'A nurse or nanny goes along, whose name stands in the record';
COMMENT ON COLUMN hospital_referral.admitted_at IS 'Handed over to the hospital, as recorded';
COMMENT ON COLUMN hospital_referral.discharge IS 'The task whose record tells how it went on; may name a carer too';
CREATE INDEX hospital_referral_instance ON hospital_referral (instance);
CREATE INDEX hospital_referral_patient ON hospital_referral (patient);

CREATE TABLE hospital_carer (
    task  text NOT NULL REFERENCES hospital_referral,
    child text NOT NULL REFERENCES person,
    kind  text NOT NULL CHECK (kind IN ('escort', 'closestRelative', 'otherParent', 'centreWithNanny', 'withMother')),
    carer text REFERENCES person CHECK (carer <> child),
    PRIMARY KEY (task, child)
);
COMMENT ON TABLE hospital_carer IS 'Who is to care for the children of whoever goes to the hospital, from the admission on; data class social.';
COMMENT ON COLUMN hospital_carer.carer IS 'Null when the carer has no file here: the name stands in the record of the task';
