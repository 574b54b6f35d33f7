package org.zhusan.worklist;

import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhusan.agency.Member;
import org.zhusan.engine.OpenTask;
import org.zhusan.engine.ProcessWords;

/** Giving a task to a colleague, and taking one over after being asked whether that is meant. */
@Controller
class HandOverController {
    private final Desk desk;
    private final HandOvers handOvers;
    private final ShownHands hands;
    private final ProcessWords words;

    HandOverController(Desk desk, HandOvers handOvers, ShownHands hands, ProcessWords words) {
        this.desk = desk;
        this.handOvers = handOvers;
        this.hands = hands;
        this.words = words;
    }

    @PostMapping("/tasks/{task}/handover")
    String hand(
            Member member,
            @PathVariable String task,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String list) {
        handOvers.hand(member, task, from.isEmpty() ? null : from, to);
        return "redirect:" + TaskQuery.read(list).task(task);
    }

    /** Where a refusal of the above is shown, asked for again. */
    @GetMapping("/tasks/{task}/handover")
    String again() {
        return "redirect:/tasks/{task}";
    }

    @GetMapping("/tasks/{task}/takeover")
    String ask(
            Member member,
            Locale language,
            @PathVariable("task") String taskId,
            @RequestParam(defaultValue = "") String list,
            Model model) {
        OpenTask task = desk.look(member, taskId);
        TaskHands shown = hands.of(task, member);
        if (!shown.takeOver()) {
            return "redirect:" + TaskQuery.read(list).task(taskId);
        }
        model.addAttribute(
                "question",
                new TakeOverPage(
                        task.id(),
                        TaskQuery.read(list),
                        words.label(task.process(), task.step(), language),
                        task.caseNumber(),
                        hands.name(shown.holder()),
                        shown));
        return "worklist/takeOver";
    }

    @PostMapping("/tasks/{task}/takeover")
    String takeOver(
            Member member,
            @PathVariable String task,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String list) {
        handOvers.takeOver(member, task, from);
        return "redirect:" + TaskQuery.read(list).task(task);
    }
}
