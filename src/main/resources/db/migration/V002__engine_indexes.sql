-- Camunda has no index here; without it every completion reads all open tasks (78 ms instead of 14 ms at 100,000 of them).
CREATE INDEX zhusan_idx_task_parent ON camunda.act_ru_task (parent_task_id_) WHERE parent_task_id_ IS NOT NULL;

-- what is due next: the replay, and acquisition once many timers wait
CREATE INDEX zhusan_idx_job_due ON camunda.act_ru_job (duedate_, id_) WHERE retries_ > 0;

-- overdue tasks, for the sweeper
CREATE INDEX zhusan_idx_task_due ON camunda.act_ru_task (due_date_) WHERE due_date_ IS NOT NULL;

-- the inbox asks by message name
CREATE INDEX zhusan_idx_subscription_name ON camunda.act_ru_event_subscr (event_name_, event_type_);

-- a person's cases, running and past
CREATE INDEX zhusan_idx_instance_case ON camunda.act_ru_execution (business_key_) WHERE business_key_ IS NOT NULL;
