package org.zhusan.cases;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Access;
import org.zhusan.agency.CaseAccess;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.casefile.Placements.Kind;
import org.zhusan.casefile.Placements.Placement;
import org.zhusan.engine.ProcessWords;
import org.zhusan.engine.Processes;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a person's household stands on its pathway, as far as the reader may know. A step that tells of a class the reader may not know is neither marked nor
 * named. Of someone who is, for this reader, with another agency nothing is shown: a pathway that goes on would tell isolation from custody, and so would
 * one that is missing.
 */
@Component
class HouseholdPathway {
    private static final String PATHWAY = "pathway";

    private final Processes processes;
    private final ProcessWords words;
    private final CaseAccess access;
    private final JsonMapper json;

    HouseholdPathway(Processes processes, ProcessWords words, CaseAccess access, JsonMapper json) {
        this.processes = processes;
        this.words = words;
        this.access = access;
        this.json = json;
    }

    /** @param place where the person is now, as the reader may see it */
    Optional<PersonPage.Pathway> of(
            String person, @Nullable String household, @Nullable Placement place, Member reader, Locale language) {
        if (household == null || place == null || place.kind() == Kind.WITH_ANOTHER_AGENCY) {
            return Optional.empty();
        }
        Set<DataClass> known = access.classes(reader, Access.EXISTS, person);
        return processes.running(household).stream()
                .filter(it -> it.process().equals(PATHWAY))
                .findFirst()
                .map(it -> pathway(processes.path(it.instance()), known, language));
    }

    private PersonPage.Pathway pathway(Processes.Path path, Set<DataClass> known, Locale language) {
        Map<String, String> labels = words.labels(PATHWAY, language);
        List<String> waiting = told(path.waiting(), labels, known);
        List<String> finished = told(path.finished(), labels, known);
        return new PersonPage.Pathway(
                words.name(PATHWAY, language),
                waiting.stream()
                        .filter(HouseholdPathway::isActivity)
                        .map(it -> new PersonPage.Stop(labels.get(it), words.purpose(PATHWAY, it, language)))
                        .toList(),
                finished.stream()
                        .filter(it -> isActivity(it) && !waiting.contains(it))
                        .map(labels::get)
                        .toList(),
                inScriptTag(Map.of("finished", finished, "waiting", waiting)),
                inScriptTag(labels));
    }

    /** Steps the newest model does not draw any more say nothing, because nobody said whom they are a secret from. */
    private List<String> told(List<String> steps, Map<String, String> labels, Set<DataClass> known) {
        Map<String, String> classes = processes.classes(PATHWAY);
        return steps.stream()
                .distinct()
                .filter(labels::containsKey)
                .filter(it -> !classes.containsKey(it) || known.contains(DataClass.of(classes.get(it))))
                .toList();
    }

    private static boolean isActivity(String step) {
        return step.startsWith("receiveTask_") || step.startsWith("callActivity_") || step.startsWith("userTask_");
    }

    /** JSON that cannot end the tag it stands in. */
    private String inScriptTag(Object value) {
        return json.writeValueAsString(value).replace("<", "\\u003c");
    }
}
