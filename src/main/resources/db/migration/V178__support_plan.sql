CREATE TABLE support_plan (
    person   text NOT NULL REFERENCES person,
    chapter  text NOT NULL
        CHECK (chapter IN ('counselling', 'theology', 'legalHelp', 'schooling', 'livelihood', 'healthFollowUp')),
    since_on date NOT NULL,
    opened   boolean NOT NULL DEFAULT false,
    ended_on date CHECK (ended_on >= since_on)
);
CREATE UNIQUE INDEX support_plan_once ON support_plan (person, chapter) WHERE ended_on IS NULL;
CREATE INDEX support_plan_person ON support_plan (person, since_on);
COMMENT ON TABLE support_plan IS 'What helps a person in the region, one row per agreement and chapter; data class by chapter: counselling psychological, theology psychological.own, legalHelp legal.civil, schooling education, livelihood social, healthFollowUp medical.';
COMMENT ON COLUMN support_plan.since_on IS 'Day it was agreed on';
COMMENT ON COLUMN support_plan.opened IS 'Whether the chapter was begun since it was agreed on';
COMMENT ON COLUMN support_plan.ended_on IS 'Day it ended, by itself or because the plan changed; null while it lasts';
