package org.zhusan.worklist;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.stereotype.Component;
import org.zhusan.Refusal;
import org.zhusan.agency.Member;
import org.zhusan.engine.TaskMoved;
import org.zhusan.engine.TaskTaken;
import org.zhusan.engine.Tasks;
import org.zhusan.form.Attachment;

/**
 * Quietly tries again what lost a race. Siblings in one multi-instance collide on shared counters without doing the same work, and a lost race may
 * surface as almost any exception, so the task itself is asked: still open, try again; gone, say who did it; gone on as another task, keep the answers there.
 */
@Component
class RetriedCompletions implements Completions {
    private static final int TRIES = 4;

    private final TransactionalCompletions once;
    private final Tasks tasks;
    private final TaskDrafts drafts;

    RetriedCompletions(TransactionalCompletions once, Tasks tasks, TaskDrafts drafts) {
        this.once = once;
        this.tasks = tasks;
        this.drafts = drafts;
    }

    @Override
    public void complete(
            Member member, String task, Map<String, Object> answers, List<Attachment> attachments, String submission) {
        for (int attempt = 1; ; attempt++) {
            try {
                once.complete(member, task, answers, attachments, submission);
                return;
            } catch (TaskMoved moved) {
                drafts.keepLate(member, task, answers);
                throw moved;
            } catch (TaskTaken taken) {
                throw drafts.keepAside(member, task, answers, taken);
            } catch (Refusal no) {
                throw no;
            } catch (RuntimeException lost) {
                if (tasks.find(task).isEmpty()) {
                    settle(member, task, answers, submission);
                    return;
                }
                if (attempt == TRIES) {
                    throw lost;
                }
                pause(attempt);
            }
        }
    }

    /** The task is gone: by this very submission (then all is well) or by someone else's. */
    private void settle(Member member, String task, Map<String, Object> answers, String submission) {
        if (!once.acknowledged(submission, task, member)) {
            Refusal gone = once.gone(member, task);
            if (gone instanceof TaskMoved) {
                drafts.keepLate(member, task, answers);
            }
            throw gone;
        }
    }

    private static void pause(int attempt) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(10, 40L * attempt));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
