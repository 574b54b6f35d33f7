package org.zhusan.civil;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Access;
import org.zhusan.agency.CaseAccess;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.engine.OpenTask;
import org.zhusan.engine.ProcessWords;
import org.zhusan.engine.Processes;
import org.zhusan.engine.Processes.Running;
import org.zhusan.engine.Tasks;
import org.zhusan.form.Forms;

/** What is open of someone's papers, for whom it waits and since when. A step that tells of a class the reader may not know of is not there. */
@Component
class OpenPapers {
    private static final Set<String> ABOUT_PAPERS =
            Set.of(PapersProcess.CIVIL_REGISTRATION, PapersProcess.BIRTH_REGISTRATION, PapersProcess.RECORD_AMENDMENT);
    /** What is open inside stands in a line of its own. */
    private static final Set<String> CHAPTERS =
            Set.of("callActivity_registerBirth", "callActivity_clarifyKinship", "callActivity_enterBirth");

    private final Processes processes;
    private final Tasks tasks;
    private final ProcessWords words;
    private final Forms forms;
    private final CaseAccess access;

    OpenPapers(Processes processes, Tasks tasks, ProcessWords words, Forms forms, CaseAccess access) {
        this.processes = processes;
        this.tasks = tasks;
        this.words = words;
        this.forms = forms;
        this.access = access;
    }

    List<PapersPage.Step> of(String person, Member reader, Locale language) {
        Set<DataClass> known = access.classes(reader, Access.EXISTS, person);
        List<OpenTask> open = tasks.openFor(person);
        return processes.running(person).stream()
                .filter(it -> ABOUT_PAPERS.contains(it.process()))
                .flatMap(it -> processes.path(it.instance()).waiting().stream()
                        .distinct()
                        .filter(step -> !CHAPTERS.contains(step) && tellsOnly(known, it.process(), step))
                        .map(step -> step(it, step, task(open, it, step), language)))
                .toList();
    }

    private PapersPage.Step step(Running running, String step, Optional<OpenTask> task, Locale language) {
        return new PapersPage.Step(
                words.label(running.process(), step, language),
                task.map(it -> it.candidateGroups().stream()
                                .sorted()
                                .map(OpenPapers::group)
                                .toList())
                        .orElse(List.of()),
                task.map(OpenTask::openedAt).orElse(running.startedAt()),
                task.map(OpenTask::dueAt).orElse(null));
    }

    private static Optional<OpenTask> task(List<OpenTask> open, Running running, String step) {
        return open.stream()
                .filter(it ->
                        it.instance().equals(running.instance()) && it.step().equals(step))
                .findFirst();
    }

    private boolean tellsOnly(Set<DataClass> known, String process, String step) {
        String told = processes.classes(process).get(step);
        if (told != null && !known.contains(DataClass.of(told))) {
            return false;
        }
        String form = step.replaceFirst("^userTask_", "");
        return form.equals(step)
                || forms.shipped(process, form).classes().stream()
                        .allMatch(it -> it == DataClass.NONE || known.contains(it));
    }

    private static PapersPage.Group group(String group) {
        String[] words = group.split(":", 2);
        return new PapersPage.Group(words[0], words.length == 1 ? null : words[1]);
    }
}
