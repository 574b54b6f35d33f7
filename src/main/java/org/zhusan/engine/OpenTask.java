package org.zhusan.engine;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A task someone has to complete.
 *
 * @param process id of the process definition's model, for example {@code consent}
 * @param step id of the model element, for example {@code userTask_recordDecision}
 * @param form id of its form, for example {@code recordDecision}
 * @param caseNumber business key of the instance: the number of the person, household, stage or flight it is about
 * @param candidateGroups functions that may claim it, regional ones as {@code guardianship:MAN}
 * @param assignee opaque member id, null while unclaimed
 */
public record OpenTask(
        String id,
        String process,
        String step,
        String form,
        String instance,
        String definition,
        String caseNumber,
        Set<String> candidateGroups,
        @Nullable String assignee,
        Instant openedAt,
        @Nullable Instant dueAt) {}
