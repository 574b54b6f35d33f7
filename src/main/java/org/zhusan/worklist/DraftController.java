package org.zhusan.worklist;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.zhusan.agency.Member;
import tools.jackson.databind.json.JsonMapper;

/** Keeping what was typed so far, so that a broken line or an ended session loses nothing. */
@Controller
class DraftController {
    /** Bytes: room for the most characters a form takes, in Cyrillic, and their names. */
    private static final int LARGEST = 1024 * 1024;

    private final TaskDrafts drafts;
    private final Clock clock;
    private final JsonMapper json;

    DraftController(TaskDrafts drafts, Clock clock, JsonMapper json) {
        this.drafts = drafts;
        this.clock = clock;
        this.json = json;
    }

    /** @return the time on the programme's wall at which it was kept */
    @PostMapping(path = "/tasks/{task}/draft", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Map<String, String> keep(Member member, @PathVariable String task, HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            throw new DraftTooLarge();
        }
        Instant at = drafts.keep(member, task, AnswersAsSent.read(json, new String(body, StandardCharsets.UTF_8)));
        return Map.of("at", DateTimeFormatter.ofPattern("HH:mm").format(at.atZone(clock.getZone())));
    }
}
