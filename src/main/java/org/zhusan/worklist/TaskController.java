package org.zhusan.worklist;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhusan.agency.Member;
import org.zhusan.casefile.Files;
import org.zhusan.engine.OpenTask;
import org.zhusan.engine.ProcessWords;
import org.zhusan.engine.Processes;
import org.zhusan.form.FormSchema;
import org.zhusan.form.Rulebook;
import tools.jackson.databind.json.JsonMapper;

/** One task: what it is for, its form, and how far the case is. */
@Controller
class TaskController {
    private final Desk desk;
    private final OpenTasks tasks;
    private final Rulebook rules;
    private final TaskDrafts drafts;
    private final ShownHands hands;
    private final Processes processes;
    private final ProcessWords words;
    private final ShownCases cases;
    private final Files files;
    private final JsonMapper json;

    TaskController(
            Desk desk,
            OpenTasks tasks,
            Rulebook rules,
            TaskDrafts drafts,
            ShownHands hands,
            Processes processes,
            ProcessWords words,
            ShownCases cases,
            Files files,
            JsonMapper json) {
        this.desk = desk;
        this.tasks = tasks;
        this.rules = rules;
        this.drafts = drafts;
        this.hands = hands;
        this.processes = processes;
        this.words = words;
        this.cases = cases;
        this.files = files;
        this.json = json;
    }

    @GetMapping("/tasks/{task}")
    String task(
            Member member,
            Locale language,
            @PathVariable("task") String taskId,
            @RequestParam(defaultValue = "") String list,
            Model model) {
        OpenTask task = desk.look(member, taskId);
        CaseShown about = Objects.requireNonNull(cases.of(List.of(task.caseNumber()), member, "task " + task.id())
                .get(task.caseNumber()));
        boolean mine = member.id().equals(task.assignee());
        tasks.seen(member, task.id());
        model.addAttribute(
                "task",
                new TaskPage(
                        task.id(),
                        TaskQuery.read(list),
                        task.process(),
                        words.name(task.process(), language),
                        words.label(task.process(), task.step(), language),
                        words.purpose(task.process(), task.step(), language),
                        about,
                        about.kind() == CaseShown.Kind.HOUSEHOLD
                                ? files.livingIn(about.number(), member, "task " + task.id())
                                : List.of(),
                        task.openedAt(),
                        task.dueAt(),
                        mine ? "" : hands.name(task.assignee()),
                        mine,
                        hands.of(task, member),
                        mine ? form(member, task, language) : null,
                        desk.mayFollow(member, task) ? standing(task, language) : null));
        return "worklist/task";
    }

    /** The drawing itself says nothing about anyone. */
    @GetMapping("/processes/{process}/model")
    ResponseEntity<String> model(@PathVariable String process) {
        return processes
                .model(process)
                .map(it -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_XML)
                        .body(it))
                .orElse(ResponseEntity.notFound().build());
    }

    private TaskPage.FormPart form(Member member, OpenTask task, Locale language) {
        FormSchema schema = desk.schema(task);
        Map<String, Object> prefill =
                rules.of(task.process(), schema.id()).prefill(task.caseNumber(), task.instance(), member);
        Optional<TaskDrafts.Kept> draft = drafts.find(member, task, schema);
        Map<String, Object> start =
                draft.map(it -> schema.resumed(it.answers(), prefill)).orElse(prefill);
        return new TaskPage.FormPart(
                inScriptTag(schema.json(language, desk.fillable(member, task))),
                inScriptTag(json.writeValueAsString(start)),
                UUID.randomUUID().toString(),
                draft.map(TaskDrafts.Kept::savedAt).orElse(null));
    }

    private TaskPage.Standing standing(OpenTask task, Locale language) {
        Processes.Path path = processes.path(task.instance());
        Map<String, String> labels = words.labels(task.process(), language);
        return new TaskPage.Standing(
                named(path.finished(), labels),
                named(path.waiting(), labels),
                inScriptTag(json.writeValueAsString(Map.of("finished", path.finished(), "waiting", path.waiting()))),
                inScriptTag(json.writeValueAsString(labels)));
    }

    /** Questions at gateways are not steps anyone did or waits for. */
    private static List<String> named(List<String> steps, Map<String, String> labels) {
        return steps.stream()
                .filter(it -> !it.startsWith("gateway_"))
                .filter(labels::containsKey)
                .map(labels::get)
                .distinct()
                .toList();
    }

    /** JSON that cannot end the tag it stands in. */
    private static String inScriptTag(String json) {
        return json.replace("<", "\\u003c");
    }
}
