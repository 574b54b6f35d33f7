package org.zhusan.cases;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Access;
import org.zhusan.agency.CaseAccess;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.engine.ProcessWords;
import org.zhusan.engine.Processes;
import org.zhusan.form.Forms;

/**
 * Processes open about a person. That one is running tells what it is about, so a reader learns of it only who may know that there is data of every class
 * its forms ask for.
 */
@Component
class RunningProcesses {
    private final Processes processes;
    private final ProcessWords words;
    private final Forms forms;
    private final CaseAccess access;

    RunningProcesses(Processes processes, ProcessWords words, Forms forms, CaseAccess access) {
        this.processes = processes;
        this.words = words;
        this.forms = forms;
        this.access = access;
    }

    List<PersonPage.Running> of(String person, Member reader, Locale language) {
        Set<DataClass> known = access.classes(reader, Access.EXISTS, person);
        return processes.running(person).stream()
                .filter(it -> mayKnow(it.process(), known))
                .map(it -> new PersonPage.Running(words.name(it.process(), language), it.startedAt()))
                .toList();
    }

    private boolean mayKnow(String process, Set<DataClass> known) {
        return processes.forms(process).stream()
                .flatMap(form -> forms.shipped(process, form).classes().stream())
                .allMatch(it -> it == DataClass.NONE || known.contains(it));
    }
}
