-- Where a household wants to live, what was proposed, what it decided, and what of its files is packed for the region.
CREATE TABLE region_choice (
    instance        text PRIMARY KEY,
    household       text NOT NULL REFERENCES household,
    opened_at       timestamptz NOT NULL CHECK (isfinite(opened_at)),
    wish            text CHECK (wish ~ '^[A-Z]{3}$'),
    former_home     boolean NOT NULL,
    last_region     text CHECK (last_region ~ '^[A-Z]{3}$'),
    risk            boolean NOT NULL,
    proposal        text CHECK (proposal ~ '^[a-z][A-Za-z]+$'),
    proposed_region text CHECK (proposed_region ~ '^[A-Z]{3}$'),
    changes         smallint NOT NULL DEFAULT 0 CHECK (changes >= 0),
    region          text CHECK (region ~ '^[A-Z]{3}$'),
    allowed_region  text CHECK (allowed_region ~ '^[A-Z]{3}$'),
    bound_region    text CHECK (bound_region ~ '^[A-Z]{3}$')
);
COMMENT ON TABLE region_choice IS 'Where a household wants to live, what the table proposed and what it decided, as codes; reasons and signatures stand in the encrypted records; data class social.';
COMMENT ON COLUMN region_choice.wish IS 'The region named first; null without a wish';
COMMENT ON COLUMN region_choice.last_region IS 'Where it lived before, null when nobody of it has';
COMMENT ON COLUMN region_choice.changes IS 'How often it asked to think again; at the third time people sit down together';
COMMENT ON COLUMN region_choice.allowed_region IS 'Where an adult who is bound to a place may live, as the prosecutor answered; data class legal.flags';
COMMENT ON COLUMN region_choice.bound_region IS 'Where such an adult must stay; data class legal.flags';
CREATE INDEX region_choice_household ON region_choice (household, opened_at DESC);

CREATE TABLE transfer_file (
    task        text PRIMARY KEY,
    household   text NOT NULL REFERENCES household,
    composed_at timestamptz NOT NULL CHECK (isfinite(composed_at)),
    wished_on   date NOT NULL,
    regime      text NOT NULL CHECK (regime IN ('inPatient', 'day')),
    needs       text[] NOT NULL
);
COMMENT ON TABLE transfer_file IS 'What a region is told when a household is offered: a day, a regime, needs as codes; why each package goes along stands in the encrypted record of the task; data class social.';
CREATE INDEX transfer_file_household ON transfer_file (household, composed_at DESC);

CREATE TABLE transfer_package (
    task       text NOT NULL REFERENCES transfer_file,
    data_class text NOT NULL CHECK (data_class ~ '^[a-z]+(\.[a-z]+)?$' AND data_class NOT IN ('psychological', 'psychological.own', 'genetic', 'genetic.result', 'legal', 'legal.consent', 'staff')),
    PRIMARY KEY (task, data_class)
);
COMMENT ON TABLE transfer_package IS 'The data classes packed for a region, no more and no less than opens to it when it accepts; nobody''s own notes, whatever is handed in; data class social.';
