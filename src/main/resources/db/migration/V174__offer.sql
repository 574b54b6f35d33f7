-- A household offered to a region, its answer, and where a household is expected.
ALTER TABLE case_file DROP CONSTRAINT case_file_number_check;
ALTER TABLE case_file ADD CONSTRAINT case_file_number_check CHECK (number ~ '^ZH-(P-[0-9]{6,}|S[0-9A-Z-]+|[KO]-[0-9]{6,})$');

CREATE SEQUENCE offer_number;

CREATE TABLE offer (
    number      text PRIMARY KEY REFERENCES case_file CHECK (number ~ '^ZH-O-[0-9]{6,}$'),
    region      text NOT NULL CHECK (region ~ '^[A-Z]{3}$'),
    offered_at  timestamptz NOT NULL CHECK (isfinite(offered_at)),
    wished_on   date NOT NULL,
    regime      text NOT NULL CHECK (regime IN ('inPatient', 'day')),
    heads       smallint[] NOT NULL CHECK (cardinality(heads) = 6),
    needs       text[] NOT NULL,
    languages   text[] NOT NULL CHECK (cardinality(languages) >= 1),
    state       text NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN', 'ASKED', 'REFUSED', 'ESCALATED', 'ACCEPTED', 'REJECTED', 'WITHDRAWN')),
    questions   smallint NOT NULL DEFAULT 0 CHECK (questions BETWEEN 0 AND 2),
    reason      text CHECK (reason ~ '^[a-z][A-Za-z]+$'),
    starts_on   date,
    given       text CHECK (given IN ('inPatient', 'day')),
    beds        smallint CHECK (beds BETWEEN 1 AND 300),
    state_at    timestamptz NOT NULL CHECK (state_at >= offered_at),
    CHECK ((starts_on IS NULL) = (given IS NULL)),
    CHECK (state <> 'ACCEPTED' OR starts_on IS NOT NULL)
);
COMMENT ON TABLE offer IS 'A household offered to a region without a name: how many of which age, needs as codes, languages, and the answer as codes and days; data class route.';
COMMENT ON COLUMN offer.heads IS 'Head count by age band, youngest first, as AgeBand has them: 0-2, 3-6, 7-10, 11-13, 14-17, adults';
COMMENT ON COLUMN offer.state IS 'OPEN: the region is to answer. ASKED: the sender is. REFUSED: the commission settles. ESCALATED: decided above the region';
COMMENT ON COLUMN offer.reason IS 'Why the region or its commission said no, as a code of the form';
COMMENT ON COLUMN offer.given IS 'Regime the region begins with; with whom it has agreed on the day starts_on';

CREATE TABLE offered_household (
    offer     text PRIMARY KEY REFERENCES offer,
    household text NOT NULL REFERENCES household
);
COMMENT ON TABLE offered_household IS 'Which household an offer is about: the only place where its number meets people. For named work of the programme alone; data class route.';
CREATE INDEX offered_household_household ON offered_household (household);

-- Nobody who signs in reads or writes it, whatever the SQL; FORCE, since the application owns its tables. Rows are never changed or deleted.
ALTER TABLE offered_household ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY for_system_read ON offered_household FOR SELECT USING (acting_as_system());
CREATE POLICY for_system_write ON offered_household FOR INSERT WITH CHECK (acting_as_system());
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON offered_household EXECUTE FUNCTION append_only();

CREATE TABLE destination (
    household    text NOT NULL REFERENCES household,
    ordinal      smallint NOT NULL CHECK (ordinal >= 1),
    region       text NOT NULL CHECK (region ~ '^[A-Z]{3}$'),
    from_on      date NOT NULL,
    task         text NOT NULL,
    accepted_at  timestamptz NOT NULL CHECK (isfinite(accepted_at)),
    departs_at   timestamptz,
    arrives_at   timestamptz CHECK (arrives_at > departs_at),
    ended_at     timestamptz CHECK (ended_at >= accepted_at),
    reached      boolean,
    PRIMARY KEY (household, ordinal),
    CHECK ((departs_at IS NULL) = (arrives_at IS NULL)),
    CHECK ((ended_at IS NULL) = (reached IS NULL))
);
COMMENT ON TABLE destination IS 'The region that has accepted a household, from which day, how it travels there, and whether it got there; data class route.';
COMMENT ON COLUMN destination.task IS 'Task or offer in which the region accepted';
COMMENT ON COLUMN destination.reached IS 'Null while it is expected; false when it goes elsewhere or has withdrawn';
CREATE UNIQUE INDEX destination_one_open ON destination (household) WHERE ended_at IS NULL;
