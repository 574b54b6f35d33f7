CREATE TABLE zhusan.consent (
    consent_id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    person            text        NOT NULL,
    instance          text        NOT NULL,
    basis             text        NOT NULL CHECK (basis IN ('adult', 'bestInterests')),
    state             text        NOT NULL CHECK (state IN ('asked', 'given', 'reconfirmed', 'refused', 'withdrawn', 'expired')),
    asked_at          timestamptz NOT NULL,
    language          text,
    interpreted       boolean     NOT NULL DEFAULT false,
    noticed_at        timestamptz,
    noticed_by        text,
    countersigned_at  timestamptz,
    countersigned_by  text,
    decides_sooner    boolean     NOT NULL DEFAULT false,
    decided_at        timestamptz,
    decided_by        text,
    valid_until       timestamptz,
    data_notice_at    timestamptz,
    refusal_by        text,
    refusals          integer     NOT NULL DEFAULT 0,
    recontact_allowed boolean     NOT NULL DEFAULT false,
    children_travel   boolean     NOT NULL DEFAULT false,
    boarding_at       timestamptz,
    ombudsman_told_at timestamptz,
    ended_at          timestamptz,
    CHECK (state NOT IN ('given', 'reconfirmed') OR decided_at IS NOT NULL),
    CHECK (state NOT IN ('withdrawn', 'expired') OR ended_at IS NOT NULL)
);
COMMENT ON TABLE zhusan.consent IS 'One row per asking of a person for consent, or per best-interests decision about a child. Data class legal.consent.';
COMMENT ON COLUMN zhusan.consent.instance IS 'Instance of the consent process this asking belongs to.';
COMMENT ON COLUMN zhusan.consent.valid_until IS 'Decision plus 90 days, moved on by each re-confirmation (T04); null for a best-interests decision, which does not age.';
COMMENT ON COLUMN zhusan.consent.ended_at IS 'When the consent was withdrawn or expired; from then on it opens no seat.';
CREATE UNIQUE INDEX consent_in_force_once ON zhusan.consent (person) WHERE state IN ('given', 'reconfirmed');
CREATE UNIQUE INDEX consent_once_per_instance ON zhusan.consent (instance, person);
CREATE INDEX consent_by_person ON zhusan.consent (person, consent_id DESC);

CREATE TABLE zhusan.consent_doubt (
    consent_id bigint NOT NULL REFERENCES zhusan.consent,
    officer    text   NOT NULL,
    PRIMARY KEY (consent_id, officer)
);
COMMENT ON TABLE zhusan.consent_doubt IS 'Officers who took part in an interview after which the free will was doubted: they do not ask this person again in this case.';

CREATE TABLE zhusan.child_coverage (
    coverage_id     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    child           text        NOT NULL,
    adult           text        NOT NULL,
    consent_id      bigint      NOT NULL REFERENCES zhusan.consent,
    basis           text        NOT NULL CHECK (basis IN
        ('travelsWithParent', 'parentStaysConsents', 'otherParentNeeded', 'guardianshipDecision', 'notCovered', 'bestInterests')),
    other_parent    text        CHECK (other_parent IN ('consents', 'objects', 'dead', 'missing', 'held', 'unknown')),
    child_heard     text        NOT NULL CHECK (child_heard IN ('agrees', 'objects', 'notAsked', 'silent')),
    heard_by_guardianship boolean NOT NULL DEFAULT false,
    coverage        text        CHECK (coverage IN ('HEAR_CHILD_FIRST', 'NOT_COVERED', 'LEGAL_REVIEW', 'BEST_INTERESTS_DECISION',
        'COVERED_BY_MOTHER', 'COVERED_MOTHER_ABSENT', 'COVERED_BY_FATHER', 'MANUAL', 'BEST_INTERESTS')),
    reviewed        text        CHECK (reviewed IN ('covered', 'hearChild', 'notCovered')),
    recorded_at     timestamptz NOT NULL,
    since_at        timestamptz,
    until_at        timestamptz,
    CHECK (until_at IS NULL OR since_at IS NULL OR until_at >= since_at)
);
COMMENT ON TABLE zhusan.child_coverage IS 'On what basis a child travels: the consent of an adult, or a best-interests decision. Data class legal.consent.';
COMMENT ON COLUMN zhusan.child_coverage.adult IS 'Whose consent covers the child; for a best-interests decision the child itself.';
COMMENT ON COLUMN zhusan.child_coverage.coverage IS 'What the table consentCoverageOfChild answered; null until it was asked.';
COMMENT ON COLUMN zhusan.child_coverage.reviewed IS 'What a person decided where the table gave no answer.';
COMMENT ON COLUMN zhusan.child_coverage.since_at IS 'From when the child is covered; null while it is not.';
COMMENT ON COLUMN zhusan.child_coverage.until_at IS 'When this row stopped counting: withdrawn, expired or recorded anew.';
CREATE UNIQUE INDEX child_coverage_open_once ON zhusan.child_coverage (child) WHERE until_at IS NULL;
CREATE INDEX child_coverage_by_consent ON zhusan.child_coverage (consent_id) WHERE until_at IS NULL;
