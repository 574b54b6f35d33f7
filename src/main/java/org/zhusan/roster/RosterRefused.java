package org.zhusan.roster;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.zhusan.Refusal;

/** The roster was not taken in, nothing of it; every bad row is named, at most {@value #SHOWN} of them in words. */
public class RosterRefused extends Refusal {
    static final int SHOWN = 200;

    private final transient List<RosterProblem> problems;
    private final int found;

    /** @param found how many problems there are in all, shown or not */
    RosterRefused(List<RosterProblem> problems, int found) {
        super("roster.refused", found, Math.min(found, SHOWN));
        this.problems = List.copyOf(problems);
        this.found = found;
    }

    public List<RosterProblem> problems() {
        return problems;
    }

    public int found() {
        return found;
    }

    /** The whole refusal as people read it, the summary first. */
    public List<String> sentences(MessageSource messages, Locale language) {
        var summary = messages.getMessage(key(), arguments(), key(), language);
        return Stream.concat(Stream.ofNullable(summary), problems.stream().map(it -> it.sentence(messages, language)))
                .toList();
    }
}
