package org.zhusan.agency;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zhusan.engine.OpenTask;
import org.zhusan.engine.TaskWatcher;
import org.zhusan.engine.Tasks;

/**
 * A task opens the files of the people it is about, or the stage's or flight's own, to the agencies that may claim it, in the classes of its form and
 * in who a person is; ten days after the task has ended they close again.
 */
@Component
class TaskRelations implements TaskWatcher, Newcomers {
    private static final Duration AFTERWARDS = Duration.ofDays(10);
    private static final Set<DataClass> WHO_IT_IS =
            EnumSet.of(DataClass.ROUTE, DataClass.IDENTITY, DataClass.IDENTITY_FIRST);
    private static final Set<DataClass> THAT_IT_IS = EnumSet.of(DataClass.ROUTE);

    private final Relations relations;
    private final AccessMatrix matrix;
    private final CaseNumbers numbers;
    private final Clock clock;
    // asked for late: they are made of rooms that need the engine, which needs this
    private final ObjectProvider<TaskReach> reach;
    private final ObjectProvider<Tasks> tasks;

    TaskRelations(
            Relations relations,
            AccessMatrix matrix,
            CaseNumbers numbers,
            Clock clock,
            ObjectProvider<TaskReach> reach,
            ObjectProvider<Tasks> tasks) {
        this.relations = relations;
        this.matrix = matrix;
        this.numbers = numbers;
        this.clock = clock;
        this.reach = reach;
        this.tasks = tasks;
    }

    @Override
    public void opened(OpenTask task) {
        relate(task);
    }

    /** The relation is the agency's, whoever of it claims; but who joined since the task was opened is there when someone begins with it. */
    @Override
    public void assigned(OpenTask task) {
        if (task.assignee() != null) {
            relate(task);
        }
    }

    @Override
    public void joined(String caseNumber) {
        tasks.stream().flatMap(it -> it.openFor(caseNumber).stream()).forEach(this::relate);
    }

    @Override
    public void closed(OpenTask task, boolean completed) {
        relations.closeForTask(task.id(), clock.instant().plus(AFTERWARDS));
    }

    private void relate(OpenTask task) {
        Set<String> people = people(task);
        // a stage's or flight's papers; a household's number alone, so that the list shows the task
        boolean byNumber = !people.contains(task.caseNumber());
        boolean papers = byNumber
                && numbers.file(task.caseNumber())
                        .filter(task.caseNumber()::equals)
                        .isPresent();
        var openings = new LinkedHashSet<Relations.Opening>();
        for (String group : task.candidateGroups()) {
            int colon = group.indexOf(':');
            String function = colon < 0 ? group : group.substring(0, colon);
            String region = colon < 0 ? null : group.substring(colon + 1);
            matrix.agencyOf(function).ifPresent(agency -> {
                Set<DataClass> asked = classes(task, function);
                people.forEach(it -> openings.add(new Relations.Opening(it, agency, region, and(WHO_IT_IS, asked))));
                if (byNumber) {
                    Set<DataClass> its = and(THAT_IT_IS, papers ? asked : Set.of());
                    openings.add(new Relations.Opening(task.caseNumber(), agency, region, its));
                }
            });
        }
        relations.openForTask(openings, task.id());
    }

    private Set<String> people(OpenTask task) {
        var people = new LinkedHashSet<>(numbers.named(task.caseNumber()));
        TaskReach far = reach.getIfAvailable();
        if (far != null && far.perPerson(task)) {
            people.addAll(numbers.listed(task.caseNumber()));
        }
        return people;
    }

    /** Without anyone to ask about the form, the classes the function could write at all: enough to complete, and no more. */
    private Set<DataClass> classes(OpenTask task, String function) {
        TaskReach far = reach.getIfAvailable();
        return far == null ? matrix.classes(function, Access.WRITE) : far.classes(task);
    }

    private static Set<DataClass> and(Set<DataClass> always, Set<DataClass> asked) {
        var all = EnumSet.copyOf(always);
        all.addAll(asked);
        return all;
    }
}
