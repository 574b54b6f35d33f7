CREATE TABLE task_escalation (
    task_id text NOT NULL,
    told text NOT NULL CHECK (told IN ('FUNCTION_LEAD', 'CASE_MANAGER')),
    due_at timestamptz NOT NULL,
    told_at timestamptz NOT NULL,
    PRIMARY KEY (task_id, told)
);
COMMENT ON TABLE task_escalation IS 'Who was told, once each, that a task is overdue';
