package org.zhusan.roster;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;

/**
 * What is wrong with one cell, row or file.
 *
 * @param line line of the file where the row begins; 1 for the header and the file as a whole
 * @param column name of the column, or empty
 * @param key message key of the sentence that says what is wrong and what to write instead
 * @param arguments what fills the sentence; never a name
 */
public record RosterProblem(int line, String column, String key, List<Object> arguments) {

    /** What is wrong and what to write instead. */
    public String what(MessageSource messages, Locale language) {
        return String.valueOf(messages.getMessage(key, arguments.toArray(), key, language));
    }

    /** The same with line and column before it. */
    String sentence(MessageSource messages, Locale language) {
        String where = column.isEmpty() ? "roster.line" : "roster.cell";
        Object[] told = {String.valueOf(line), column, what(messages, language)};
        return String.valueOf(messages.getMessage(where, told, where, language));
    }
}
