package org.zhusan.worklist;

/**
 * The question before a task is taken over from a colleague.
 *
 * @param list where the reader came from
 * @param holder name of the colleague
 */
public record TakeOverPage(
        String task, TaskQuery list, String step, String caseNumber, String holder, TaskHands hands) {}
