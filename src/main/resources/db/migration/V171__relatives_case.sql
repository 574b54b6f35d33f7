CREATE TABLE relatives_case (
    id                bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    person            text NOT NULL REFERENCES person,
    opened_at         timestamptz NOT NULL,
    closed_at         timestamptz CHECK (closed_at >= opened_at),
    region            text CHECK (region ~ '^[A-Z]{3}$'),
    told_on           date,
    willing           text CHECK (willing IN ('yes', 'conditional', 'no')),
    children_come     boolean,
    do_not_call       boolean NOT NULL DEFAULT false,
    do_not_tell       boolean NOT NULL DEFAULT false,
    seen_on           date,
    housing           text CHECK (housing IN ('adequate', 'minorIssues', 'inadequate')),
    violence          boolean NOT NULL DEFAULT false,
    hostile           boolean NOT NULL DEFAULT false,
    recommendation    text CHECK (recommendation IN ('ready', 'conditional', 'notReady')),
    child_wish        text CHECK (child_wish IN ('agrees', 'objects', 'undecided')),
    ready_after       text CHECK (ready_after IN ('ready', 'conditional', 'notReady'))
);
CREATE UNIQUE INDEX relatives_case_one_open ON relatives_case (person) WHERE closed_at IS NULL;
CREATE INDEX relatives_case_person ON relatives_case (person, id DESC);
COMMENT ON TABLE relatives_case IS 'One time relatives of a person are asked: codes and days the rules ask again; who they are, how they are reached and what they said stands in the encrypted records; data class social.';
COMMENT ON COLUMN relatives_case.willing IS 'The lower of what they said about the person and about the children';
COMMENT ON COLUMN relatives_case.do_not_call IS 'They asked not to be called; shown wherever they can be reached';
COMMENT ON COLUMN relatives_case.recommendation IS 'The lowest of what officers concluded who saw the home';
COMMENT ON COLUMN relatives_case.child_wish IS 'Objects when one child of ten objects, undecided when one does not know yet; null when no child had to be heard';
COMMENT ON COLUMN relatives_case.ready_after IS 'What the psychologist concluded after the preparation; null before it';

CREATE TABLE relatives_attempt (
    task    text PRIMARY KEY,
    case_id bigint NOT NULL REFERENCES relatives_case,
    made_at timestamptz NOT NULL,
    channel text NOT NULL CHECK (channel IN ('phone', 'visit', 'message', 'throughOthers')),
    outcome text NOT NULL CHECK (outcome IN ('reached', 'noAnswer', 'wrongNumber', 'refused', 'nobodyKnown'))
);
CREATE INDEX relatives_attempt_case ON relatives_attempt (case_id, made_at);
COMMENT ON TABLE relatives_attempt IS 'Attempts to reach relatives; who was asked stands in the record of the task; data class social.';
