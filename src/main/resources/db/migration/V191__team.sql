-- Who works with whom: leads of groups, and tasks that go from hand to hand.
ALTER TABLE member ADD COLUMN leads boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN member.leads IS 'Leads the candidate group the member is in: sees how much everyone of it has, gives tasks to others';

ALTER TABLE open_task ADD COLUMN held_since timestamptz;
UPDATE open_task SET held_since = opened_at WHERE assignee IS NOT NULL;
COMMENT ON COLUMN open_task.held_since IS 'Since when the assignee has it; null while nobody does';

CREATE TABLE task_handover (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    task_id     text NOT NULL,
    kind        text NOT NULL CHECK (kind IN ('HANDED', 'ASSIGNED', 'TAKEN_OVER')),
    from_member text,
    to_member   text NOT NULL,
    by_member   text NOT NULL,
    at          timestamptz NOT NULL
);
COMMENT ON TABLE task_handover IS 'Every time a task went to somebody who did not simply take it: kept after the task is done, only ever added to; data class staff.';
COMMENT ON COLUMN task_handover.kind IS 'HANDED: by whoever held it; ASSIGNED: by the lead; TAKEN_OVER: by the lead or a deputy, for themselves';
COMMENT ON COLUMN task_handover.from_member IS 'Who held it, null when nobody did';
CREATE INDEX task_handover_task ON task_handover (task_id, id);
CREATE TRIGGER task_handover_only_added BEFORE UPDATE OR DELETE OR TRUNCATE ON task_handover
    FOR EACH STATEMENT EXECUTE FUNCTION only_added();

-- What was typed stays its writer's while the task is open, whoever holds it by then.
ALTER TABLE task_draft DROP CONSTRAINT task_draft_pkey, ADD PRIMARY KEY (task_id, member);
COMMENT ON TABLE task_draft IS 'Unfinished answers of whoever holds or held a task, each one''s own, in the classes of its form; gone when the task is.';

CREATE INDEX submission_member ON submission (member, at);
