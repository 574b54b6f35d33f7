package org.zhusan.worklist;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhusan.Refusal;
import org.zhusan.agency.Access;
import org.zhusan.agency.CaseAccess;
import org.zhusan.agency.CaseNumbers;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.agency.Members;
import org.zhusan.agency.NotPermitted;
import org.zhusan.casefile.Records;
import org.zhusan.engine.OpenTask;
import org.zhusan.engine.TaskGone;
import org.zhusan.engine.TaskMoved;
import org.zhusan.engine.TaskTaken;
import org.zhusan.engine.Tasks;
import org.zhusan.form.Attachment;
import org.zhusan.form.FormRules;
import org.zhusan.form.FormSchema;
import org.zhusan.form.Forms;
import org.zhusan.form.Rulebook;
import org.zhusan.form.Submission;

/** One completion as one transaction: check, store, decide, go on. */
@Component
class TransactionalCompletions {
    private final JdbcClient sql;
    private final Tasks tasks;
    private final Forms forms;
    private final Rulebook rules;
    private final Records records;
    private final CaseAccess access;
    private final CaseNumbers numbers;
    private final Members members;
    private final MovedTasks moved;
    private final Clock clock;

    TransactionalCompletions(
            JdbcClient sql,
            Tasks tasks,
            Forms forms,
            Rulebook rules,
            Records records,
            CaseAccess access,
            CaseNumbers numbers,
            Members members,
            MovedTasks moved,
            Clock clock) {
        this.sql = sql;
        this.tasks = tasks;
        this.forms = forms;
        this.rules = rules;
        this.records = records;
        this.access = access;
        this.numbers = numbers;
        this.members = members;
        this.moved = moved;
        this.clock = clock;
    }

    @Transactional
    public void complete(
            Member member,
            String taskId,
            Map<String, Object> answers,
            List<Attachment> attachments,
            String submissionId) {
        Optional<OpenTask> open = tasks.find(taskId);
        // asked only while the task is open: who is told that it is gone must not find their own submission as the one
        // that was faster
        if (open.isEmpty() || !acknowledge(submissionId, taskId, member)) {
            if (acknowledged(submissionId, taskId, member)) {
                return;
            }
            throw gone(member, taskId);
        }
        OpenTask task = open.get();
        FormSchema schema = forms.read(task.process(), tasks.form(task));
        String file = numbers.fileOf(task.caseNumber());
        requireMayComplete(member, task, file, schema);
        if (task.assignee() != null && !task.assignee().equals(member.id())) {
            throw new TaskTaken(task.assignee());
        }
        FormRules phase = rules.of(task.process(), schema.id());
        Map<String, Object> prefilled = phase.prefill(task.caseNumber(), task.instance(), member);
        Map<String, Object> checked = schema.check(answers, attachments, prefilled);
        Submission submission = new Submission(
                task.process(),
                schema.id(),
                taskId,
                task.instance(),
                task.caseNumber(),
                member,
                clock.instant(),
                checked,
                attachments);
        phase.check(submission);
        store(submission, file, schema);
        Map<String, Object> facts = new HashMap<>(schema.facts(checked));
        facts.putAll(phase.accepted(submission));
        tasks.complete(taskId, member.id(), facts);
    }

    private void requireMayComplete(Member member, OpenTask task, String file, FormSchema schema) {
        if (!member.active() || !task.candidateGroups().contains(member.candidateGroup())) {
            throw new NotPermitted();
        }
        access.require(member, Access.WRITE, file, schema.classes().toArray(DataClass[]::new));
    }

    private void store(Submission submission, String file, FormSchema schema) {
        schema.split(submission.answers(), file).forEach((person, parts) -> {
            boolean about = person.equals(file);
            records.store(new Records.NewRecord(
                    person,
                    submission.process(),
                    submission.form(),
                    schema.version(),
                    submission.task(),
                    submission.by(),
                    submission.at(),
                    parts,
                    about ? files(submission, schema) : List.of()));
        });
    }

    private static List<Records.NewAttachment> files(Submission submission, FormSchema schema) {
        var files = new ArrayList<Records.NewAttachment>();
        for (Attachment file : submission.attachments()) {
            files.add(new Records.NewAttachment(
                    schema.classOf(file.field()), file.field(), file.fileName(), file.contentType(), file.content()));
        }
        return files;
    }

    boolean acknowledged(String submissionId, String taskId, Member member) {
        return sql.sql("SELECT count(*) FROM zhusan.submission "
                                + "WHERE submission_id = :id AND task_id = :task AND member = :member")
                        .param("id", submissionId)
                        .param("task", taskId)
                        .param("member", member.id())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Colleagues learn who was faster, whoever held it where it went; to everyone else a task that is gone looks like one that never was. */
    Refusal gone(Member member, String taskId) {
        Optional<Refusal> done = completer(taskId)
                .filter(it -> it.candidateGroup().equals(member.candidateGroup()))
                .map(it -> new TaskGone(it.id()));
        return done.orElseGet(() -> moved.successor(taskId, member)
                .<Refusal>map(next -> completer(next)
                        .<Refusal>map(it -> new TaskGone(it.id()))
                        .orElseGet(TaskMoved::new))
                .orElseGet(NotPermitted::new));
    }

    private Optional<Member> completer(String taskId) {
        return sql.sql("SELECT member FROM zhusan.submission WHERE task_id = :task")
                .param("task", taskId)
                .query(String.class)
                .optional()
                .flatMap(members::find);
    }

    /** Of two at once the second waits here for what becomes of the first; whoever is refused afterwards takes it back with everything else. */
    private boolean acknowledge(String submissionId, String taskId, Member member) {
        return sql.sql("INSERT INTO zhusan.submission (submission_id, task_id, member, at) "
                                + "VALUES (:id, :task, :member, :at) ON CONFLICT (task_id) DO NOTHING")
                        .param("id", submissionId)
                        .param("task", taskId)
                        .param("member", member.id())
                        .param("at", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }
}
