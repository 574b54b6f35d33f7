package org.zhusan.cases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Access;
import org.zhusan.agency.CaseAccess;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.casefile.Placements.Kind;
import org.zhusan.casefile.Placements.Placement;
import org.zhusan.engine.Standing;
import org.zhusan.engine.Standing.Model;
import org.zhusan.engine.Standing.Open;
import org.zhusan.engine.Standing.Step;
import org.zhusan.form.Forms;

/**
 * Processes open about a person and its household, cut down to what the reader may know. That one is running tells what it is about, so a reader learns of it
 * only who may know that there is data of every class its forms ask for, or whose own function is asked for a step of it; of the latter that step alone. Of
 * someone who is, for this reader, with another agency nothing about the household is told.
 */
@Component
class KnownProcesses {
    /** It has a picture of its own on the page. */
    private static final String PATHWAY = "pathway";

    private static final String EXAMINATION = "ZH-K-";

    /** A region that has not accepted must not find out here whom it is offered. */
    private static final String OFFER = "ZH-O-";

    private final Standing standing;
    private final Forms forms;
    private final CaseAccess access;

    KnownProcesses(Standing standing, Forms forms, CaseAccess access) {
        this.standing = standing;
        this.forms = forms;
        this.access = access;
    }

    /**
     * @param whole false where the reader knows of it by a step of its own alone
     * @param steps those the reader may know of
     */
    record Known(Open open, boolean whole, List<Step> steps) {}

    /** @param examinations instances, known or not, that are about an examination: only the laboratory knows its number */
    record Found(List<Known> known, Set<String> examinations) {}

    /** @param place where the person is now, as the reader may see it */
    Found of(String person, @Nullable String household, @Nullable Placement place, Member reader) {
        boolean elsewhere = place == null || place.kind() == Kind.WITH_ANOTHER_AGENCY;
        List<Open> open =
                standing.about(household == null || elsewhere ? List.of(person) : List.of(person, household)).stream()
                        .filter(it -> !it.process().equals(PATHWAY))
                        .filter(it ->
                                reader.region() == null || !it.caseNumber().startsWith(OFFER))
                        .toList();
        Set<DataClass> classes = access.classes(reader, Access.EXISTS, person);
        Map<String, Model> models =
                standing.models(open.stream().map(Open::process).collect(Collectors.toSet()));
        Map<String, Boolean> whole = new HashMap<>();
        List<Known> known = new ArrayList<>();
        for (Open it : open) {
            Model model = models.getOrDefault(it.process(), new Model(Set.of(), Map.of()));
            boolean all = whole.computeIfAbsent(it.process(), process -> mayKnow(process, model, classes));
            List<Step> steps = it.steps().stream()
                    .filter(step -> asked(step, reader) || all && mayKnow(step, model, classes))
                    .toList();
            if (all || !steps.isEmpty()) {
                known.add(new Known(it, all, steps));
            }
        }
        return new Found(
                known,
                open.stream()
                        .filter(it -> it.caseNumber().startsWith(EXAMINATION))
                        .map(Open::instance)
                        .collect(Collectors.toSet()));
    }

    /** Which of these steps of a process the reader may know of; steps the newest model does not draw any more tell nothing. */
    List<String> told(String process, List<String> steps, Set<String> drawn, String person, Member reader) {
        Model model = standing.models(Set.of(process)).getOrDefault(process, new Model(Set.of(), Map.of()));
        Set<DataClass> classes = access.classes(reader, Access.EXISTS, person);
        return steps.stream()
                .distinct()
                .filter(drawn::contains)
                .filter(it -> mayKnow(model.classes().get(it), classes))
                .toList();
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
