CREATE TABLE kinship_case (
    child           text NOT NULL REFERENCES person,
    number          smallint NOT NULL CHECK (number >= 1),
    opened_on       date NOT NULL,
    payer           text CHECK (payer IN ('state', 'private')),
    joins           text REFERENCES person CHECK (joins <> child),
    filed_on        date,
    taken_up_on     date CHECK (taken_up_on >= filed_on),
    proceedings     text CHECK (proceedings IN ('special', 'action')),
    adjournments    smallint NOT NULL DEFAULT 0 CHECK (adjournments >= 0),
    next_hearing_on date,
    ruling          text CHECK (ruling IN ('granted', 'rejected')),
    final_on        date,
    in_force_on     date CHECK (in_force_on >= final_on + interval '1 month'),
    outcome         text CHECK (outcome IN ('established', 'excluded', 'inconclusive', 'rejected', 'withdrawn')),
    closed_on       date CHECK (closed_on >= opened_on),
    PRIMARY KEY (child, number),
    CHECK ((proceedings IS NULL) = (taken_up_on IS NULL)),
    CHECK ((ruling IS NULL) = (final_on IS NULL)),
    CHECK ((outcome IS NULL) = (closed_on IS NULL)),
    CHECK (in_force_on IS NULL OR ruling IS NOT NULL),
    -- nothing is established, excluded or refused but by a ruling, and none counts before its day
    CHECK (outcome IS NULL OR outcome = 'withdrawn' OR (in_force_on IS NOT NULL AND in_force_on <= closed_on)),
    CHECK (outcome IS DISTINCT FROM 'established' OR ruling IS NOT DISTINCT FROM 'granted'),
    CHECK (outcome IS NULL OR outcome NOT IN ('excluded', 'inconclusive', 'rejected') OR ruling IS NOT DISTINCT FROM 'rejected')
);
COMMENT ON TABLE kinship_case IS 'One case of kinship of a child in court: days and codes; words, numbers of papers and names stand in the records; data class legal.civil, ruling and outcome genetic.result.';
COMMENT ON COLUMN kinship_case.joins IS 'The brother or sister whose petition this child joined';
COMMENT ON COLUMN kinship_case.taken_up_on IS 'The court accepted the petition or claim';
COMMENT ON COLUMN kinship_case.proceedings IS 'special: to establish a fact; action: a right is disputed';
COMMENT ON COLUMN kinship_case.final_on IS 'The ruling exists in its final form; the appeal period counts from here';
CREATE UNIQUE INDEX kinship_case_one_open ON kinship_case (child) WHERE closed_on IS NULL;

CREATE TABLE kinship_step (
    child      text NOT NULL,
    number     smallint NOT NULL,
    ordinal    integer NOT NULL,
    kind       text NOT NULL CHECK (kind ~ '^[a-z][A-Za-z]+$'),
    on_day     date NOT NULL,
    data_class text NOT NULL CHECK (data_class IN ('legal.civil', 'genetic.result')),
    PRIMARY KEY (child, number, ordinal),
    FOREIGN KEY (child, number) REFERENCES kinship_case
);
COMMENT ON TABLE kinship_step IS 'The way of a case, one dated code each; data class as the row says: legal.civil, or genetic.result for what would tell the result.';
