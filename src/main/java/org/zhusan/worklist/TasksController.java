package org.zhusan.worklist;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhusan.agency.Directory;
import org.zhusan.agency.Member;
import org.zhusan.engine.ProcessWords;
import org.zhusan.worklist.OpenTasks.Filter;

/** The list of open tasks; taking one and putting it back. */
@Controller
class TasksController {

    private final OpenTasks tasks;
    private final Desk desk;
    private final ProcessWords words;
    private final ShownCases cases;
    private final Directory directory;

    TasksController(OpenTasks tasks, Desk desk, ProcessWords words, ShownCases cases, Directory directory) {
        this.tasks = tasks;
        this.desk = desk;
        this.words = words;
        this.cases = cases;
        this.directory = directory;
    }

    @GetMapping("/tasks")
    String tasks(
            Member member,
            Locale language,
            @RequestParam(defaultValue = "") String filter,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "") String done,
            @RequestParam(required = false) @Nullable String released,
            Model model) {
        OpenTasks.Counts counts = tasks.counts(member);
        Filter chosen = filter(filter, counts);
        OpenTasks.Page page = tasks.page(member, chosen, OpenTasks.Position.read(after));
        String notice = released != null ? "worklist.released" : done.isEmpty() ? "" : "worklist.done.some";
        model.addAttribute(
                "list",
                new TaskListPage(
                        chosen,
                        counts,
                        rows(member, language, page.rows()),
                        page.next(),
                        notice,
                        label(done, language)));
        return "worklist/tasks";
    }

    @PostMapping("/tasks/{task}/assignment")
    String take(Member member, @PathVariable String task) {
        desk.take(member, task);
        return "redirect:/tasks/{task}";
    }

    @PostMapping("/tasks/{task}/release")
    String putBack(Member member, @PathVariable String task) {
        desk.putBack(member, task);
        return "redirect:/tasks?filter=group&released";
    }

    /** Where a refusal of the two above is shown, asked for again. */
    @GetMapping({"/tasks/{task}/assignment", "/tasks/{task}/release"})
    String again() {
        return "redirect:/tasks/{task}";
    }

    private List<TaskListPage.Row> rows(Member member, Locale language, List<OpenTasks.Row> rows) {
        Map<String, CaseShown> shown =
                cases.of(rows.stream().map(OpenTasks.Row::caseNumber).toList(), member, "task list");
        return rows.stream()
                .map(it -> new TaskListPage.Row(
                        it.task(),
                        words.name(it.process(), language),
                        words.label(it.process(), it.step(), language),
                        Objects.requireNonNull(shown.get(it.caseNumber())),
                        it.openedAt(),
                        it.dueAt(),
                        member.id().equals(it.assignee()),
                        title(it.waitsWith(), language)))
                .toList();
    }

    /** {@code guardianship:MAN} in words; empty for no group. */
    private String title(@Nullable String group, Locale language) {
        if (group == null) {
            return "";
        }
        String[] parts = group.split(":", 2);
        String function = directory.functionTitle(parts[0], language);
        return parts.length == 1 ? function : function + ", " + directory.regionTitle(parts[1], language);
    }

    /** {@code interview.userTask_planInterview} as its label; empty for anything else. */
    private String label(String done, Locale language) {
        int dot = done.indexOf('.');
        return dot < 0 ? "" : words.labels(done.substring(0, dot), language).getOrDefault(done.substring(dot + 1), "");
    }

    /** Without a wish: what one holds, or else what the group may take. */
    private static Filter filter(String wish, OpenTasks.Counts counts) {
        return Arrays.stream(Filter.values())
                .filter(it -> TaskListPage.word(it).equals(wish))
                .findFirst()
                .orElse(counts.mine() > 0 ? Filter.MINE : Filter.GROUP);
    }
}
