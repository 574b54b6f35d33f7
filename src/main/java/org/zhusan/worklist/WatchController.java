package org.zhusan.worklist;

import jakarta.servlet.http.HttpSession;
import java.util.Map;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.zhusan.agency.Member;
import org.zhusan.worklist.OpenTasks.Filter;

/** The line over which an open list hears that it has changed. */
@Controller
class WatchController {
    private final WatchedLists lists;

    WatchController(WatchedLists lists) {
        this.lists = lists;
    }

    @GetMapping(path = "/tasks/changes", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> watch(
            Member member, HttpMethod method, HttpSession session, @RequestParam Map<String, String> parameters) {
        if (method == HttpMethod.HEAD) {
            // whoever only asks what there is gets no line
            return ResponseEntity.ok().build();
        }
        TaskQuery query = TaskQuery.read(parameters);
        TaskQuery asked = query.filter() == null ? query.of(Filter.UNCLAIMED) : query;
        // 204 tells a browser not to ask again
        return lists.watch(member, asked, session).map(ResponseEntity::ok).orElseGet(() -> ResponseEntity.noContent()
                .build());
    }
}
