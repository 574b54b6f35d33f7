-- What the task list is asked for beyond what one may claim: what a group waits for, in other orders, what is new to somebody, and lists people keep.

-- A group is on a task's list because it may claim it, because it was told that the task is late, or because it did its part and now waits.
ALTER TABLE open_task_group ADD COLUMN standing text NOT NULL DEFAULT 'CLAIMS' CHECK (standing IN ('CLAIMS', 'TOLD', 'WAITS'));
UPDATE open_task_group SET standing = 'TOLD' WHERE escalated;
ALTER TABLE open_task_group DROP COLUMN escalated;
COMMENT ON COLUMN open_task_group.standing IS 'CLAIMS: may take it; TOLD: is told that it is late; WAITS: did a step of the same process and waits for this one';

ALTER TABLE open_task_group ADD COLUMN opened_at timestamptz;
ALTER TABLE open_task_group ADD COLUMN case_number text;
UPDATE open_task_group g SET opened_at = t.opened_at, case_number = t.case_number FROM open_task t WHERE t.task_id = g.task_id;
ALTER TABLE open_task_group ALTER COLUMN opened_at SET NOT NULL, ALTER COLUMN case_number SET NOT NULL;
CREATE INDEX open_task_group_opened ON open_task_group (candidate_group, opened_at, task_id);
CREATE INDEX open_task_group_case ON open_task_group (candidate_group, case_number, task_id);

CREATE TABLE step_done_by (
    instance        text NOT NULL,
    candidate_group text NOT NULL,
    PRIMARY KEY (instance, candidate_group)
);
COMMENT ON TABLE step_done_by IS 'Which groups have completed a step of a process, so that they can be shown whom it waits for now; data class route.';

CREATE TABLE task_seen (
    task_id text NOT NULL REFERENCES open_task ON DELETE CASCADE,
    member  text NOT NULL,
    PRIMARY KEY (task_id, member)
);
COMMENT ON TABLE task_seen IS 'Who has opened a task since it is open; data class none.';

CREATE TABLE task_view (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    owner      text NOT NULL,
    name       text NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
    query      text NOT NULL CHECK (length(query) <= 300),
    kept_by    text NOT NULL,
    UNIQUE (owner, name)
);
COMMENT ON TABLE task_view IS 'Ways of looking at the list that a member or a whole group keeps under a name; data class none.';
COMMENT ON COLUMN task_view.owner IS 'A member (ZH-U-000001) or a candidate group (mfa-consular)';
