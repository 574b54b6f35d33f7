package org.zhusan.cases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;
import org.zhusan.cases.KnownProcesses.Found;
import org.zhusan.engine.ProcessWords;
import org.zhusan.engine.Processes;
import org.zhusan.engine.Standing.Open;
import tools.jackson.databind.json.JsonMapper;

/** The way one instance has gone so far, for the picture and in words: steps behind it and ahead, what leads from one to the other, and where a step has led into. */
@Component
class Ways {
    private final Processes processes;
    private final KnownProcesses known;
    private final ProcessWords words;
    private final JsonMapper json;

    Ways(Processes processes, KnownProcesses known, ProcessWords words, JsonMapper json) {
        this.processes = processes;
        this.known = known;
        this.words = words;
        this.json = json;
    }

    PersonPage.Pathway of(Open open, Found found, Circle circle, Locale language) {
        String process = open.process();
        Map<String, String> labels = words.labels(process, language);
        Processes.Path path = processes.path(open.instance());
        Set<DataClass> classes = circle.known(open.caseNumber());
        List<String> waiting = known.told(process, path.waiting(), labels.keySet(), classes);
        List<String> finished = known.told(process, path.finished(), labels.keySet(), classes);
        Map<String, List<PersonPage.Within>> within = within(open, found, circle, waiting, language);
        return new PersonPage.Pathway(
                process,
                words.name(process, language),
                waiting.stream()
                        .filter(it -> isStep(process, it))
                        .map(it -> new PersonPage.Stop(
                                labels.get(it),
                                words.purpose(process, it, language),
                                within.getOrDefault(it, List.of())))
                        .toList(),
                finished.stream()
                        .filter(it -> isStep(process, it) && !waiting.contains(it))
                        .map(labels::get)
                        .toList(),
                inScriptTag(Map.of(
                        "finished", finished, "waiting", waiting, "taken", taken(open, waiting, finished, labels))),
                inScriptTag(labels),
                inScriptTag(doors(within)));
    }

    /** What leads to or from a step that is not the reader's to know would tell of it; gateways without a name are no secret. */
    private List<String> taken(Open open, List<String> waiting, List<String> finished, Map<String, String> labels) {
        Set<String> hidden = new HashSet<>(known.classified(open.process()));
        hidden.removeAll(waiting);
        hidden.removeAll(finished);
        return processes.taken(open.instance()).stream()
                .filter(it -> !hidden.contains(it.from()) && !hidden.contains(it.to()))
                .map(Processes.Taken::flow)
                .toList();
    }

    private Map<String, List<PersonPage.Within>> within(
            Open open, Found found, Circle circle, List<String> waiting, Locale language) {
        Map<String, List<PersonPage.Within>> within = new HashMap<>();
        for (String step : waiting) {
            List<PersonPage.Within> doors = new ArrayList<>();
            for (Open called : found.calledBy(open, step)) {
                doors.add(new PersonPage.Within(
                        words.name(called.process(), language),
                        called.caseNumber(),
                        circle.address() + "/ways/" + called.instance()));
            }
            within.put(step, doors);
        }
        return within;
    }

    /** In the picture a step has one door at most; the words beside it tell of all. */
    private static Map<String, PersonPage.Within> doors(Map<String, List<PersonPage.Within>> within) {
        Map<String, PersonPage.Within> doors = new HashMap<>();
        within.forEach((step, all) -> {
            if (all.size() == 1) {
                doors.put(step, all.get(0));
            }
        });
        return doors;
    }

    /** Questions at gateways are not steps anyone did or waits for, nor is how it began; of the pathway, only what takes its time. */
    private static boolean isStep(String process, String id) {
        return process.equals(KnownProcesses.PATHWAY)
                ? id.startsWith("receiveTask_") || id.startsWith("callActivity_") || id.startsWith("userTask_")
                : !id.startsWith("gateway_") && !id.startsWith("subProcess_") && !id.startsWith("startEvent_");
    }

    /** JSON that cannot end the tag it stands in. */
    private String inScriptTag(Object value) {
        return json.writeValueAsString(value).replace("<", "\\u003c");
    }
}
