package org.zhusan.cases;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.zhusan.agency.Member;
import org.zhusan.agency.NotPermitted;
import org.zhusan.casefile.Files;
import org.zhusan.casefile.Placements;
import org.zhusan.cases.KnownProcesses.Known;
import org.zhusan.engine.ProcessWords;
import org.zhusan.engine.Processes;
import tools.jackson.databind.json.JsonMapper;

/** The way one chapter about a person has gone so far, drawn and in words, as far as the reader may know. */
@Controller
class WayController {
    private final Files files;
    private final Placements placements;
    private final KnownProcesses known;
    private final Processes processes;
    private final ProcessWords words;
    private final JsonMapper json;

    WayController(
            Files files,
            Placements placements,
            KnownProcesses known,
            Processes processes,
            ProcessWords words,
            JsonMapper json) {
        this.files = files;
        this.placements = placements;
        this.known = known;
        this.processes = processes;
        this.words = words;
        this.json = json;
    }

    /** What does not run, is about somebody else or is not the reader's to know looks the same: not there. */
    @GetMapping("/people/{person}/ways/{instance}")
    String way(
            Member member, Locale language, @PathVariable String person, @PathVariable String instance, Model model) {
        if (!person.matches(PeopleController.NUMBER)) {
            throw new NotPermitted();
        }
        Files.Face face = files.face(person, member, "way").orElseThrow(NotPermitted::new);
        Placements.@Nullable Placement now = placements.now(person, member).orElse(null);
        Known open = known.of(person, face.household(), now, member).known().stream()
                .filter(it -> it.whole() && it.open().instance().equals(instance))
                .findFirst()
                .orElseThrow(NotPermitted::new);
        model.addAttribute("way", way(face, open, member, language));
        return "cases/way";
    }

    private WayPage way(Files.Face face, Known open, Member reader, Locale language) {
        String process = open.open().process();
        Processes.Path path = processes.path(open.open().instance());
        Map<String, String> labels = words.labels(process, language);
        List<String> waiting = known.told(process, path.waiting(), labels.keySet(), face.number(), reader);
        List<String> finished = known.told(process, path.finished(), labels.keySet(), face.number(), reader);
        return new WayPage(
                face,
                process,
                words.name(process, language),
                waiting.stream()
                        .filter(WayController::isStep)
                        .map(it -> new PersonPage.Stop(labels.get(it), words.purpose(process, it, language)))
                        .toList(),
                finished.stream()
                        .filter(it -> isStep(it) && !waiting.contains(it))
                        .map(labels::get)
                        .toList(),
                inScriptTag(Map.of("finished", finished, "waiting", waiting)),
                inScriptTag(labels));
    }

    /** Questions at gateways are not steps anyone did or waits for. */
    private static boolean isStep(String id) {
        return !id.startsWith("gateway_") && !id.startsWith("subProcess_");
    }

    /** JSON that cannot end the tag it stands in. */
    private String inScriptTag(Object value) {
        return json.writeValueAsString(value).replace("<", "\\u003c");
    }
}
