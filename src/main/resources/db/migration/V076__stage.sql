CREATE TABLE building_wait (
    stage    text PRIMARY KEY CHECK (stage ~ '^ZH-S[0-9A-Z-]+$'),
    since_at timestamptz NOT NULL
);
COMMENT ON TABLE building_wait IS 'Stages that wait for a building and are told when one may be entered, the longest waiting first; data class none.';

ALTER TABLE stage
    ADD COLUMN replan_because text CHECK (replan_because IN ('split', 'notReady', 'delay', 'someoneWaits'));
COMMENT ON COLUMN stage.replan_because IS 'Why flights are planned once more; null before the first plan';
