package org.zhusan.engine;

import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/**
 * A collection of people as it was when a multi-instance started. The engine asks for it twice, once to count and once to walk; a person registered in between
 * must not shift the rows.
 */
final class PeopleSnapshot {
    private final Map<CommandContext, Map<String, List<String>>> taken =
            java.util.Collections.synchronizedMap(new WeakHashMap<>());

    List<String> of(PeopleCollection collection, ExecutionEntity execution) {
        Map<String, List<String>> ofCommand =
                taken.computeIfAbsent(Context.getCommandContext(), command -> new java.util.HashMap<>());
        String place = execution.getProcessInstanceId() + "/" + execution.getCurrentActivityId() + "/"
                + execution.getParentId() + "/" + collection.name();
        return ofCommand.computeIfAbsent(place, first -> read(collection, execution.getProcessBusinessKey()));
    }

    private static List<String> read(PeopleCollection collection, String caseNumber) {
        List<String> people = List.copyOf(collection.of(caseNumber));
        if (people.size() > PeopleCollection.MOST) {
            throw new Sealed("a step is opened for at most " + PeopleCollection.MOST + " people, not " + people.size());
        }
        if (people.stream().distinct().count() != people.size()) {
            throw new Sealed("the collection " + collection.name() + " names someone twice");
        }
        return people;
    }
}
