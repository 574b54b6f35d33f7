package org.zhusan.worklist;

import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.zhusan.agency.Member;
import org.zhusan.agency.Members;
import org.zhusan.worklist.OpenTasks.Filter;

/**
 * The lists people have open in a browser. When one has changed, its counts are sent, and a mark by which the page knows whether the rows it shows are still those:
 * no names, no numbers of cases. Nothing goes to whoever was deactivated, and nothing through a session that is over.
 */
@Component
class WatchedLists {
    /** Everyone's list. */
    static final Set<String> ANY = Set.of("*");

    private static final int MOST = 2_000;
    private static final int MOST_OF_ONE = 12;
    private static final Duration LONGEST = Duration.ofMinutes(30);
    /** Ticks, a second each: calm enough not to flicker, soon enough to be believed. */
    private static final int CALM = 2;
    /** Ticks after which a line is tried, so that one nobody holds any more is noticed. */
    private static final int BREATH = 20;
    /** Ticks after which every list is looked at: time alone makes tasks due. */
    private static final int LONG = 60;

    private final OpenTasks tasks;
    private final Members members;
    private final Map<Watch, String> watches = new ConcurrentHashMap<>();
    private final Set<String> changed = new HashSet<>();
    private long ticks;

    WatchedLists(OpenTasks tasks, Members members) {
        this.tasks = tasks;
        this.members = members;
    }

    /** By identity: the same list may be open twice. */
    private static final class Watch {
        private final String member;
        private final String group;
        private final TaskQuery query;
        private final HttpSession session;
        private final SseEmitter line = new SseEmitter(LONGEST.toMillis());

        Watch(Member member, TaskQuery query, HttpSession session) {
            this.member = member.id();
            this.group = member.candidateGroup();
            this.query = query;
            this.session = session;
        }

        boolean isOver() {
            try {
                session.getCreationTime();
                return false;
            } catch (IllegalStateException ended) {
                return true;
            }
        }
    }

    /** Empty when too many are open already: the list is then as it was when it was loaded. */
    Optional<SseEmitter> watch(Member member, TaskQuery query, HttpSession session) {
        if (watches.size() >= MOST
                || watches.keySet().stream()
                                .filter(it -> it.member.equals(member.id()))
                                .count()
                        >= MOST_OF_ONE) {
            return Optional.empty();
        }
        var watch = new Watch(member, query, session);
        watch.line.onCompletion(() -> watches.remove(watch));
        watch.line.onTimeout(watch.line::complete);
        watch.line.onError(gone -> watches.remove(watch));
        watches.put(watch, "");
        // the browser knows at once that somebody answers
        send(watch, SseEmitter.event().comment(""));
        synchronized (this) {
            changed.add(watch.group);
        }
        return Optional.of(watch.line);
    }

    synchronized void changed(Set<String> groups) {
        changed.addAll(groups);
    }

    /** Called once a second. */
    void tick() {
        ticks++;
        if (ticks % CALM == 0) {
            Set<String> now = taken();
            boolean all = ticks % LONG == 0 || now.containsAll(ANY);
            watches.keySet().stream()
                    .filter(it -> all || now.contains(it.group))
                    .forEach(this::look);
        }
        if (ticks % BREATH == 0) {
            watches.keySet().forEach(it -> send(it, SseEmitter.event().comment("")));
        }
    }

    private synchronized Set<String> taken() {
        Set<String> taken = Set.copyOf(changed);
        changed.clear();
        return taken;
    }

    private void look(Watch watch) {
        @Nullable
        Member member = watch.isOver()
                ? null
                : members.find(watch.member).filter(Member::active).orElse(null);
        if (member == null || !member.candidateGroup().equals(watch.group)) {
            watches.remove(watch);
            watch.line.complete();
            return;
        }
        OpenTasks.Counts counts = tasks.counts(member);
        var news = new LinkedHashMap<String, Object>();
        var numbers = new LinkedHashMap<String, Integer>();
        for (Filter filter : Filter.values()) {
            numbers.put(TaskQuery.word(filter), counts.of(filter));
        }
        news.put("counts", numbers);
        news.put("mark", tasks.page(member, watch.query).mark());
        String told = news.toString();
        if (!told.equals(watches.replace(watch, told))) {
            send(watch, SseEmitter.event().name("list").data(news, MediaType.APPLICATION_JSON));
        }
    }

    private void send(Watch watch, SseEmitter.SseEventBuilder news) {
        try {
            watch.line.send(news);
        } catch (IOException | IllegalStateException gone) {
            watches.remove(watch);
        }
    }

    int open() {
        return watches.size();
    }

    void close() {
        watches.keySet().forEach(it -> it.line.complete());
        watches.clear();
    }
}
