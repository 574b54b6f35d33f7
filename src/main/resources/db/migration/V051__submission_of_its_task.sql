-- A submission id is the browser's word: what one member sends must not stand in the way of another's.
DROP INDEX submission_task;
ALTER TABLE submission DROP CONSTRAINT submission_pkey;
ALTER TABLE submission ADD PRIMARY KEY (task_id);
