-- A task the model took from whoever held it and goes on with as another one, as when its time runs out: where it went, and what had been typed.
CREATE TABLE moved_task (
    task_id   text PRIMARY KEY,
    instance  text NOT NULL,
    groups    text[] NOT NULL,
    member    text NOT NULL,
    successor text,
    saved_at  timestamptz,
    sealed    bytea
);
COMMENT ON TABLE moved_task IS 'Tasks that went on as another one under the hands of the member who held them; data class route.';
COMMENT ON COLUMN moved_task.sealed IS 'What the member had typed, as in task_draft, bound to the task that was; gone when the successor is';
CREATE INDEX moved_task_successor ON moved_task (successor);
CREATE FUNCTION forgets_task_that_went_nowhere() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM zhusan.moved_task WHERE task_id = NEW.task_id AND successor IS NULL;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER moved_task_went_somewhere AFTER INSERT ON moved_task
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION forgets_task_that_went_nowhere();
