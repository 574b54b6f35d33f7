package org.zhusan.worklist;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhusan.agency.Member;
import org.zhusan.engine.OpenTask;
import org.zhusan.engine.ProcessWords;

/** Several tasks chosen in the list, taken, put back or given to a colleague. */
@Controller
class BatchController {
    private final Batches batches;
    private final ShownHands hands;
    private final ProcessWords words;

    BatchController(Batches batches, ShownHands hands, ProcessWords words) {
        this.batches = batches;
        this.hands = hands;
        this.words = words;
    }

    @PostMapping("/task-batches")
    String act(
            Member member,
            Locale language,
            @RequestParam(name = "task", defaultValue = "") List<String> chosen,
            @RequestParam(defaultValue = "") String wish,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String list,
            RedirectAttributes next) {
        Batches.Wish wished = Arrays.stream(Batches.Wish.values())
                .filter(it -> TaskQuery.word(it).equals(wish))
                .findFirst()
                .orElseThrow(BatchRefused.NothingChosen::new);
        Batches.Outcome outcome = batches.act(
                member, wished, chosen.stream().map(Batches.Chosen::read).toList(), to);
        next.addFlashAttribute("outcome", shown(wish, outcome, language));
        return "redirect:" + TaskQuery.read(list).address();
    }

    /** Where a refusal of the above is shown, asked for again. */
    @GetMapping("/task-batches")
    String again() {
        return "redirect:/tasks";
    }

    private BatchOutcome shown(String wish, Batches.Outcome outcome, Locale language) {
        record Why(String key, List<String> arguments) {}
        Map<Why, List<Batches.Failure>> reasons = new LinkedHashMap<>();
        for (Batches.Failure failure : outcome.failures()) {
            Why why = Batches.isNotThere(failure)
                    ? new Why("worklist.batch.notThere", List.of())
                    : new Why(failure.why().key(), named(failure.why().arguments()));
            reasons.computeIfAbsent(why, it -> new ArrayList<>()).add(failure);
        }
        var shown = new ArrayList<BatchOutcome.Reason>();
        reasons.forEach((why, failures) -> {
            List<String> tasks = new ArrayList<>();
            failures.forEach(it -> {
                if (it.task() != null) {
                    tasks.add(inWords(it.task(), language));
                }
            });
            shown.add(new BatchOutcome.Reason(
                    List.copyOf(tasks), failures.size() - tasks.size(), why.key(), why.arguments()));
        });
        return new BatchOutcome(wish, outcome.done(), outcome.failures().size(), List.copyOf(shown));
    }

    private String inWords(OpenTask task, Locale language) {
        return words.label(task.process(), task.step(), language) + ", " + task.caseNumber();
    }

    /** Rooms speak of members by their opaque id; people want a name. */
    private List<String> named(Object[] arguments) {
        return Arrays.stream(arguments)
                .map(it -> hands.name(String.valueOf(it)))
                .toList();
    }
}
