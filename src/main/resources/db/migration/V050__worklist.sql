-- The task list's own picture of open tasks, kept in the transaction that changes them.
CREATE TABLE open_task (
    task_id     text PRIMARY KEY,
    process     text NOT NULL,
    step        text NOT NULL,
    form        text NOT NULL,
    instance    text NOT NULL,
    definition  text NOT NULL,
    case_number text NOT NULL,
    assignee    text,
    opened_at   timestamptz NOT NULL,
    due_at      timestamptz NOT NULL DEFAULT 'infinity'
);
COMMENT ON TABLE open_task IS 'One row per open task; data class route. Reconciled with the engine''s own table by a test and on a timer.';
COMMENT ON COLUMN open_task.due_at IS 'infinity when the step has no due time';
CREATE INDEX open_task_case ON open_task (case_number);
CREATE INDEX open_task_assignee ON open_task (assignee, due_at, task_id) WHERE assignee IS NOT NULL;

CREATE TABLE open_task_group (
    candidate_group text NOT NULL,
    due_at          timestamptz NOT NULL,
    task_id         text NOT NULL REFERENCES open_task ON DELETE CASCADE,
    PRIMARY KEY (candidate_group, due_at, task_id)
);
COMMENT ON TABLE open_task_group IS 'Which candidate groups may claim a task; ordered as the list is read.';
CREATE INDEX open_task_group_task ON open_task_group (task_id);

CREATE TABLE submission (
    submission_id text PRIMARY KEY,
    task_id       text NOT NULL,
    member        text NOT NULL,
    at            timestamptz NOT NULL
);
COMMENT ON TABLE submission IS 'Completions that were acknowledged; the same submission again has no second effect.';
CREATE UNIQUE INDEX submission_task ON submission (task_id);
