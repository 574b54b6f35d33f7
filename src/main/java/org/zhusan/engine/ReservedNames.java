package org.zhusan.engine;

import java.util.Set;

/** Words of the expression language that are not facts. */
final class ReservedNames {
    static final String CASE = "case";
    static final String PERSON = "person";
    static final String PEOPLE = "people";
    static final String EXECUTION = "execution";

    static final Set<String> ALL = Set.of(
            CASE,
            PERSON,
            PEOPLE,
            EXECUTION,
            "and",
            "or",
            "not",
            "eq",
            "ne",
            "lt",
            "gt",
            "le",
            "ge",
            "true",
            "false",
            "null",
            "instanceof",
            "empty",
            "div",
            "mod",
            "task",
            "authenticatedUserId",
            "caseExecution",
            "loopCounter",
            "nrOfInstances",
            "nrOfActiveInstances",
            "nrOfCompletedInstances");

    private ReservedNames() {}
}
