ALTER TABLE open_task_group ADD COLUMN escalated boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN open_task_group.escalated IS 'true where the group is only told that the task is late; it cannot claim it';
