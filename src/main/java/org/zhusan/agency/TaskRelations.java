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

/**
 * A task opens the files of the people it is about to the agencies that may claim it, in the classes of its form and in who the person is; ten
 * days after the task has ended they close again.
 */
@Component
class TaskRelations implements TaskWatcher {
    private static final Duration AFTERWARDS = Duration.ofDays(10);
    private static final Set<DataClass> WHO_IT_IS =
            EnumSet.of(DataClass.ROUTE, DataClass.IDENTITY, DataClass.IDENTITY_FIRST);

    private final Relations relations;
    private final AccessMatrix matrix;
    private final Clock clock;
    // asked for late: both are made of rooms that need the engine, which needs this
    private final ObjectProvider<CasePeople> people;
    private final ObjectProvider<TaskReach> reach;

    TaskRelations(
            Relations relations,
            AccessMatrix matrix,
            Clock clock,
            ObjectProvider<CasePeople> people,
            ObjectProvider<TaskReach> reach) {
        this.relations = relations;
        this.matrix = matrix;
        this.clock = clock;
        this.people = people;
        this.reach = reach;
    }

    @Override
    public void opened(OpenTask task) {
        Set<String> about = about(task);
        for (String group : task.candidateGroups()) {
            int colon = group.indexOf(':');
            String function = colon < 0 ? group : group.substring(0, colon);
            String region = colon < 0 ? null : group.substring(colon + 1);
            matrix.agencyOf(function).ifPresent(agency -> {
                Set<DataClass> classes = classes(task, function);
                about.forEach(person -> relations.openForTask(person, agency, region, classes, task.id()));
                if (!about.contains(task.caseNumber())) {
                    // the number itself, so that the list of tasks shows a task about a household or a flight
                    relations.openForTask(task.caseNumber(), agency, region, EnumSet.of(DataClass.ROUTE), task.id());
                }
            });
        }
    }

    @Override
    public void assigned(OpenTask task) {
        // the relation is the agency's, whoever of it claims
    }

    @Override
    public void closed(OpenTask task, boolean completed) {
        relations.closeForTask(task.id(), clock.instant().plus(AFTERWARDS));
    }

    private Set<String> about(OpenTask task) {
        CasePeople known = people.getIfAvailable(NobodyKnown::new);
        var about = new LinkedHashSet<>(known.named(task.caseNumber()));
        TaskReach far = reach.getIfAvailable();
        if (far != null && far.children(task)) {
            about.addAll(known.inCareOf(task.caseNumber()));
        }
        return about;
    }

    /** Without anyone to ask about the form, the classes the function could write at all: enough to complete, and no more. */
    private Set<DataClass> classes(OpenTask task, String function) {
        TaskReach far = reach.getIfAvailable();
        var classes = EnumSet.copyOf(WHO_IT_IS);
        classes.addAll(far == null ? matrix.classes(function, Access.WRITE) : far.classes(task));
        return classes;
    }

    /** Where no case file is at hand, a number of a person names that person. */
    private static final class NobodyKnown implements CasePeople {
        @Override
        public Set<String> named(String caseNumber) {
            return caseNumber.startsWith("ZH-P-") ? Set.of(caseNumber) : Set.of();
        }

        @Override
        public Set<String> inCareOf(String caseNumber) {
            return Set.of();
        }
    }
}
