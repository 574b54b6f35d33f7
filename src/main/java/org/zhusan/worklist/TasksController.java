package org.zhusan.worklist;

import java.util.HashMap;
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
import org.zhusan.agency.Absences;
import org.zhusan.agency.Absences.Absence;
import org.zhusan.agency.Directory;
import org.zhusan.agency.Member;
import org.zhusan.engine.ProcessWords;
import org.zhusan.worklist.OpenTasks.Filter;

/** The list of open tasks; taking one and putting it back. */
@Controller
class TasksController {

    private final OpenTasks tasks;
    private final TaskViews views;
    private final Desk desk;
    private final ProcessWords words;
    private final ShownCases cases;
    private final Directory directory;
    private final ShownHands hands;
    private final Absences absences;

    TasksController(
            OpenTasks tasks,
            TaskViews views,
            Desk desk,
            ProcessWords words,
            ShownCases cases,
            Directory directory,
            ShownHands hands,
            Absences absences) {
        this.tasks = tasks;
        this.views = views;
        this.desk = desk;
        this.words = words;
        this.cases = cases;
        this.directory = directory;
        this.hands = hands;
        this.absences = absences;
    }

    @GetMapping("/tasks")
    String tasks(Member member, Locale language, @RequestParam Map<String, String> parameters, Model model) {
        OpenTasks.Counts counts = tasks.counts(member);
        TaskQuery query = TaskQuery.read(parameters);
        if (query.filter() == null) {
            // without a wish: what one holds, or else what the group may take
            query = query.of(counts.mine() > 0 ? Filter.MINE : Filter.UNCLAIMED);
        }
        OpenTasks.Page page = tasks.page(member, query);
        Map<String, Absence> away = absences.today(member);
        String done = parameters.getOrDefault("done", "");
        model.addAttribute(
                "list",
                new TaskListPage(
                        query,
                        counts,
                        rows(member, language, page.rows(), away),
                        page.next(),
                        page.mark(),
                        query.holder().isEmpty()
                                ? steps(member, language, Objects.requireNonNull(query.filter()))
                                : List.of(),
                        views.own(member),
                        views.shared(member),
                        parameters.containsKey("released")
                                ? "worklist.released"
                                : done.isEmpty() ? "" : "worklist.done.some",
                        label(done, language),
                        hands.around(member, query, away, (BatchOutcome) model.getAttribute("outcome"))));
        return "worklist/tasks";
    }

    @PostMapping("/tasks/{task}/assignment")
    String take(Member member, @PathVariable String task, @RequestParam(defaultValue = "") String list) {
        desk.take(member, task);
        return "redirect:" + TaskQuery.read(list).task(task);
    }

    @PostMapping("/tasks/{task}/release")
    String putBack(Member member, @PathVariable String task, @RequestParam(defaultValue = "") String list) {
        desk.putBack(member, task);
        TaskQuery back = TaskQuery.read(list);
        return "redirect:" + (back.filter() == null ? back.of(Filter.UNCLAIMED) : back).address() + "&released";
    }

    /** Where a refusal of the two above is shown, asked for again. */
    @GetMapping({"/tasks/{task}/assignment", "/tasks/{task}/release"})
    String again() {
        return "redirect:/tasks/{task}";
    }

    @PostMapping("/task-views")
    String keep(
            Member member,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String list,
            @RequestParam(defaultValue = "") String shared) {
        TaskQuery query = TaskQuery.read(list);
        views.keep(member, !shared.isEmpty(), name, query);
        return "redirect:" + query.address();
    }

    @PostMapping("/task-views/{view}/removal")
    String forget(Member member, @PathVariable long view, @RequestParam(defaultValue = "") String list) {
        views.forget(member, view);
        return "redirect:" + TaskQuery.read(list).address();
    }

    private List<TaskListPage.Row> rows(
            Member member, Locale language, List<OpenTasks.Row> rows, Map<String, Absence> away) {
        Map<String, CaseShown> shown =
                cases.of(rows.stream().map(OpenTasks.Row::caseNumber).toList(), member, "task list");
        var names = new HashMap<String, String>();
        return rows.stream()
                .map(it -> new TaskListPage.Row(
                        it.task(),
                        words.name(it.process(), language),
                        words.label(it.process(), it.step(), language),
                        Objects.requireNonNull(shown.get(it.caseNumber())),
                        it.openedAt(),
                        it.dueAt(),
                        member.id().equals(it.assignee()),
                        member.id().equals(it.assignee()) ? "" : name(it.assignee(), names),
                        Objects.requireNonNullElse(it.assignee(), ""),
                        hands.away(away.get(it.assignee())),
                        title(it.waitsWith(), language),
                        it.unread()))
                .toList();
    }

    /** A page shows few colleagues, each asked for once. */
    private String name(@Nullable String colleague, Map<String, String> names) {
        return colleague == null ? "" : names.computeIfAbsent(colleague, hands::name);
    }

    private List<TaskListPage.Step> steps(Member member, Locale language, Filter filter) {
        return tasks.steps(member, filter).stream()
                .map(it -> new TaskListPage.Step(
                        it.process() + "." + it.step(), words.label(it.process(), it.step(), language), it.tasks()))
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
}
