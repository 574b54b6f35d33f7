package org.zhusan.engine;

import java.util.List;
import java.util.stream.Collectors;
import org.zhusan.Refusal;

/** The models may not go live; names every problem at once. */
public class ModelRefused extends Refusal {
    private static final long serialVersionUID = 1;
    private final transient List<ModelProblem> problems;

    ModelRefused(List<ModelProblem> problems) {
        super("engine.modelRefused", problems.size());
        this.problems = List.copyOf(problems);
    }

    public List<ModelProblem> problems() {
        return problems;
    }

    /** Models hold no personal data, so what is wrong with them may stand in a log. */
    @Override
    public String getMessage() {
        return problems.stream().map(ModelProblem::toString).collect(Collectors.joining("\n", key() + "\n", ""));
    }
}
