-- What the holder of a task has typed into its form and not handed in yet.
CREATE TABLE task_draft (
    task_id  text PRIMARY KEY REFERENCES open_task ON DELETE CASCADE,
    member   text NOT NULL,
    saved_at timestamptz NOT NULL,
    sealed   bytea NOT NULL
);
COMMENT ON TABLE task_draft IS 'Unfinished answers of the member who holds a task, in the classes of its form; gone when the task is, or when it is put back.';
COMMENT ON COLUMN task_draft.sealed IS 'Encrypted with the key set of the person the task is about and bound to person, task and member';
