package org.zhusan.form;

import java.util.List;
import org.zhusan.Refusal;

/** Answers that do not fit the form; one problem per field. */
public class InvalidAnswers extends Refusal {
    private final transient List<Problem> problems;

    public InvalidAnswers(List<Problem> problems) {
        super("form.invalidAnswers", problems.size());
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }

    /**
     * @param path field key, in a dynamic list {@code children[0].coverage}
     * @param key message key, for example {@code form.required}
     */
    public record Problem(String path, String key, List<Object> arguments) {}
}
