package org.zhusan.roster;

import java.util.List;

/**
 * What is wrong with one cell, row or file.
 *
 * @param line line of the file where the row begins; 1 for the header and the file as a whole
 * @param column name of the column, or empty
 * @param key message key of the sentence that says what is wrong and what to write instead
 * @param arguments what fills the sentence; never a name
 */
public record RosterProblem(int line, String column, String key, List<Object> arguments) {}
