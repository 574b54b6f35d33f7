package org.zhusan.form;

import java.util.List;
import java.util.stream.Collectors;
import org.zhusan.Refusal;

/** Answers that do not fit the form; one problem per field. */
public class InvalidAnswers extends Refusal {
    /** The one problem of a field that only whoever sent it has named. */
    static final String FILE_NOT_ASKED = "form.fileNotAsked";

    private final transient List<Problem> problems;

    public InvalidAnswers(List<Problem> problems) {
        super("form.invalidAnswers", problems.size());
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }

    /** Which fields and what is wrong with each, for the log; never what was answered, nor a field's name that the form does not know. */
    @Override
    public String getMessage() {
        return problems.stream()
                .map(it -> it.key().equals(FILE_NOT_ASKED) ? it.key() : it.path() + " " + it.key())
                .collect(Collectors.joining(", ", key() + ": ", ""));
    }

    /**
     * @param path field key, in a dynamic list {@code children[0].coverage}
     * @param key message key, for example {@code form.required}
     */
    public record Problem(String path, String key, List<Object> arguments) {}
}
