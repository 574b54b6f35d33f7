package org.zhusan.cases;

import java.util.HashMap;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.agency.Members;
import org.zhusan.casefile.Timeline;

/** What happened to a person, with the names of those who wrote it down, each asked for once. */
@Component
class Happened {
    private final Timeline timeline;
    private final Members members;

    Happened(Timeline timeline, Members members) {
        this.timeline = timeline;
        this.members = members;
    }

    /** Newest first. */
    List<PersonPage.Event> to(String person, Member reader) {
        var names = new HashMap<String, String>();
        return timeline.of(person, reader).stream()
                .map(it ->
                        new PersonPage.Event(it.at(), it.kind(), names.computeIfAbsent(it.by(), by -> members.find(by)
                                .map(Member::displayName)
                                .orElse(""))))
                .toList();
    }
}
