package org.zhusan.worklist;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.zhusan.agency.Member;
import org.zhusan.engine.Tasks;
import org.zhusan.form.Attachment;
import tools.jackson.databind.json.JsonMapper;

/** Completing a task: answers as JSON and the files, in one request. */
@Controller
class CompletionController {
    private static final String FILE = "file:";
    private static final String SUBMISSION = "[0-9A-Za-z-]{8,64}";

    private final Completions completions;
    private final Tasks tasks;
    private final JsonMapper json;

    CompletionController(Completions completions, Tasks tasks, JsonMapper json) {
        this.completions = completions;
        this.tasks = tasks;
        this.json = json;
    }

    @PostMapping(path = "/tasks/{task}/completion", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseBody
    Map<String, String> complete(
            Member member,
            @PathVariable String task,
            @RequestParam(defaultValue = "") String answers,
            @RequestParam(defaultValue = "") String submission,
            @RequestParam(defaultValue = "") String list,
            MultipartHttpServletRequest request) {
        if (!submission.matches(SUBMISSION)) {
            throw new UnreadableAnswers();
        }
        String step = tasks.find(task).map(it -> it.process() + "." + it.step()).orElse("yes");
        completions.complete(member, task, AnswersAsSent.read(json, answers), attachments(request), submission);
        String back = TaskQuery.read(list).written();
        return Map.of("next", "/tasks?" + (back.isEmpty() ? "" : back + "&") + "done=" + step);
    }

    private static List<Attachment> attachments(MultipartHttpServletRequest request) {
        var attachments = new ArrayList<Attachment>();
        request.getMultiFileMap().forEach((name, files) -> {
            if (name.startsWith(FILE)) {
                files.forEach(it -> attachments.add(attachment(name.substring(FILE.length()), it)));
            }
        });
        return attachments;
    }

    private static Attachment attachment(String field, MultipartFile file) {
        try {
            String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
            String type = file.getContentType() == null ? "application/octet-stream" : file.getContentType();
            return new Attachment(field, name, type, file.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
