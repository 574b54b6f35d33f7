package org.zhusan.cases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.engine.Standing;
import org.zhusan.engine.Standing.Model;
import org.zhusan.engine.Standing.Open;
import org.zhusan.engine.Standing.Step;
import org.zhusan.form.Forms;

/**
 * Processes open about people and their household, cut down to what the reader may know. That one is running tells what it is about, so a reader learns of it
 * only who may know that there is data of every class its forms ask for, or whose own function is asked for a step of it; of the latter that step alone. Of
 * someone who is, for this reader, with another agency nothing but the latter is told, and nothing about the household.
 */
@Component
class KnownProcesses {
    /** It has a picture of its own on the page. */
    static final String PATHWAY = "pathway";

    private static final String EXAMINATION = "ZH-K-";

    /** A region that has not accepted must not find out here whom it is offered. */
    private static final String OFFER = "ZH-O-";

    private final Standing standing;
    private final Forms forms;

    KnownProcesses(Standing standing, Forms forms) {
        this.standing = standing;
        this.forms = forms;
    }

    /**
     * @param whole false where the reader knows of it by a step of its own alone
     * @param steps those the reader may know of
     */
    record Known(Open open, boolean whole, List<Step> steps) {}

    /**
     * @param pathway of the household, null when none runs or it is not told
     * @param examinations instances, known or not, that are about an examination: only the laboratory knows its number
     */
    record Found(@Nullable Open pathway, List<Known> known, Set<String> examinations) {
        /** Where this step of the instance has led to, as far as its way is the reader's to see. */
        List<Open> calledBy(Open open, String step) {
            return open.steps().stream()
                    .filter(it -> it.step().equals(step))
                    .flatMap(it -> known.stream()
                            .filter(known ->
                                    known.whole() && known.open().instance().equals(it.called())))
                    .map(Known::open)
                    .toList();
        }

        Optional<Known> whole(String instance) {
            return known.stream()
                    .filter(it -> it.whole() && it.open().instance().equals(instance))
                    .findFirst();
        }
    }

    Found of(Circle circle, Member reader) {
        List<Open> all = standing.about(circle.told());
        List<Open> open = all.stream()
                .filter(it -> !it.process().equals(PATHWAY))
                .filter(it -> reader.region() == null || !it.caseNumber().startsWith(OFFER))
                .toList();
        Map<String, Open> byInstance = all.stream().collect(Collectors.toMap(Open::instance, it -> it));
        Map<String, Set<DataClass>> classes = classes(byInstance, circle);
        Map<String, Model> models =
                standing.models(open.stream().map(Open::process).collect(Collectors.toSet()));
        Set<String> toldOf = all.stream()
                .filter(it -> !ofThePlace(it, byInstance, circle))
                .map(Open::instance)
                .collect(Collectors.toSet());
        List<Known> known = new ArrayList<>();
        for (Open it : open) {
            Model model = models.getOrDefault(it.process(), new Model(Set.of(), Map.of()));
            Set<DataClass> its = classes.getOrDefault(it.instance(), Set.of());
            boolean whole = mayKnow(it.process(), model, its) && toldOf.contains(it.instance());
            List<Step> steps = it.steps().stream()
                    .filter(step -> asked(step, reader)
                            || whole
                                    && mayKnow(step, model, its)
                                    && (step.called() == null || toldOf.contains(step.called())))
                    .toList();
            if (whole || !steps.isEmpty()) {
                known.add(new Known(it, whole, steps));
            }
        }
        return new Found(
                all.stream()
                        .filter(it -> it.process().equals(PATHWAY))
                        .findFirst()
                        .orElse(null),
                known,
                open.stream()
                        .filter(it -> it.caseNumber().startsWith(EXAMINATION))
                        .map(Open::instance)
                        .collect(Collectors.toSet()));
    }

    /**
     * Some work goes on where someone is, some is never begun there: of who is with another agency it would tell with which. What a chapter has called about
     * people the page is not about is not there at all, for the same reason.
     */
    private static boolean ofThePlace(Open open, Map<String, Open> all, Circle circle) {
        String number = about(open, all, circle).caseNumber();
        return circle.numbers().contains(number) && circle.elsewhere(number);
    }

    /** By instance. */
    private static Map<String, Set<DataClass>> classes(Map<String, Open> all, Circle circle) {
        Map<String, Set<DataClass>> classes = new HashMap<>();
        all.forEach((instance, it) ->
                classes.put(instance, circle.known(about(it, all, circle).caseNumber())));
        return classes;
    }

    /** What was called about neither a person nor a household is about whoever what called it is about. */
    private static Open about(Open open, Map<String, Open> all, Circle circle) {
        Open about = open;
        while (!circle.told().contains(about.caseNumber()) && all.containsKey(about.caller())) {
            about = all.get(about.caller());
        }
        return about;
    }

    /** Which of these steps of a process may be known to who knows these classes; steps the newest model does not draw any more tell nothing. */
    List<String> told(String process, List<String> steps, Set<String> drawn, Set<DataClass> classes) {
        Model model = standing.models(Set.of(process)).getOrDefault(process, new Model(Set.of(), Map.of()));
        return steps.stream()
                .distinct()
                .filter(drawn::contains)
                .filter(it -> mayKnow(model.classes().get(it), classes))
                .toList();
    }

    /** Steps of a process that tell of more than the route. */
    Set<String> classified(String process) {
        Model model = standing.models(Set.of(process)).get(process);
        return model == null ? Set.of() : model.classes().keySet();
    }

    private boolean mayKnow(String process, Model model, Set<DataClass> classes) {
        return model.forms().stream()
                .flatMap(form -> forms.shipped(process, form).classes().stream())
                .allMatch(it -> it == DataClass.NONE || classes.contains(it));
    }

    private static boolean mayKnow(Step step, Model model, Set<DataClass> classes) {
        return mayKnow(model.classes().get(step.step()), classes);
    }

    private static boolean mayKnow(@Nullable String code, Set<DataClass> classes) {
        return code == null || classes.contains(DataClass.of(code));
    }

    /** Whoever is asked for a step finds it in the task list anyway. */
    private static boolean asked(Step step, Member reader) {
        return step.groups().contains(reader.candidateGroup());
    }
}
