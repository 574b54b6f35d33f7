CREATE TABLE guardianship_case (
    instance        text PRIMARY KEY,
    child           text NOT NULL REFERENCES person,
    event_on        date NOT NULL,
    registered_on   date NOT NULL CHECK (registered_on >= event_on),
    opened_at       timestamptz NOT NULL CHECK (isfinite(opened_at)),
    temporary_until date,
    search          integer NOT NULL DEFAULT 0 CHECK (search >= 0),
    siblings_apart  boolean NOT NULL DEFAULT false,
    child_wish      text CHECK (child_wish IN ('agrees', 'objects', 'undecided')),
    decision        text CHECK (decision IN ('guardianship', 'trusteeship', 'patronage', 'familyTypeHome', 'institution', 'returnToParent', 'refuse', 'ofAge')),
    act_on          date,
    act_until       date CHECK (act_until > act_on)
);
COMMENT ON TABLE guardianship_case IS 'A child without a carer: dates and codes the rules ask again; names, acts and the ground stand in the encrypted records; data class legal.civil.';
COMMENT ON COLUMN guardianship_case.search IS 'How many times a family was searched for; candidates of an earlier search count no more';
COMMENT ON COLUMN guardianship_case.child_wish IS 'What the child said at the last hearing, null when it was too small to say; data class psychological.summary';
COMMENT ON COLUMN guardianship_case.act_until IS 'Last day of a temporary act, null when it lasts';
CREATE INDEX guardianship_case_child ON guardianship_case (child, opened_at DESC);

CREATE TABLE guardianship_candidate (
    instance   text NOT NULL REFERENCES guardianship_case,
    no         integer NOT NULL CHECK (no > 0),
    search     integer NOT NULL,
    form       text NOT NULL CHECK (form IN ('findCandidates', 'lookBeyondRelatives')),
    place      integer NOT NULL CHECK (place >= 0),
    relation   text NOT NULL CHECK (relation ~ '^[a-z][A-Za-z]+$'),
    willing    boolean NOT NULL,
    dna_needed boolean NOT NULL,
    abroad     boolean NOT NULL,
    carer      text REFERENCES person,
    conclusion text CHECK (conclusion IN ('suitable', 'conditionally', 'notSuitable')),
    PRIMARY KEY (instance, no)
);
COMMENT ON TABLE guardianship_candidate IS 'Who could have a child, by relation, and what an officer concluded; names and certificates stand in the encrypted records; data class legal.civil.';
COMMENT ON COLUMN guardianship_candidate.place IS 'Row in the record of the form it was named in';
COMMENT ON COLUMN guardianship_candidate.carer IS 'When the candidate has a file here';

CREATE TABLE child_to_register (
    instance text NOT NULL,
    child    text NOT NULL REFERENCES person,
    PRIMARY KEY (instance, child)
);
COMMENT ON TABLE child_to_register IS 'For whom a carer was named after landing and no parent is on the way: the arrival or assessment opens guardianship for them; data class social.';
