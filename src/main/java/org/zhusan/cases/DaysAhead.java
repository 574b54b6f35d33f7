package org.zhusan.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhusan.casefile.DatesToCome;
import org.zhusan.casefile.DatesToCome.Day;

/**
 * Days to come of those a page is about: what every room knows of them, held here against what the reader may read, and until when open tasks are due. What concerns a household is told by
 * way of members who are not with another agency, as its processes are.
 */
@Component
class DaysAhead {
    private final List<DatesToCome> rooms;
    private final MessageSource messages;
    private final Clock clock;

    DaysAhead(List<DatesToCome> rooms, MessageSource messages, Clock clock) {
        this.rooms = rooms;
        this.messages = messages;
        this.clock = clock;
    }

    /** By day; what several people have in common stands once. */
    List<PersonPage.DayToCome> of(Circle circle, List<PersonPage.Open> open, Locale language) {
        List<String> households = circle.household() != null && circle.told().contains(circle.household())
                ? List.of(circle.household())
                : List.of();
        var whose = new LinkedHashMap<Ahead, Set<String>>();
        for (DatesToCome room : rooms) {
            room.of(circle.about(), households).stream()
                    .filter(it -> told(it, circle))
                    .forEach(it -> whose.computeIfAbsent(ahead(it, language), day -> new LinkedHashSet<>())
                            .add(it.about()));
        }
        tasks(open).forEach((ahead, about) -> whose.computeIfAbsent(ahead, day -> new LinkedHashSet<>())
                .addAll(about));
        return whose.entrySet().stream()
                .map(it -> new PersonPage.DayToCome(
                        it.getKey().on(),
                        it.getKey().what(),
                        it.getKey().who(),
                        it.getValue().stream()
                                .filter(about -> circle.person() == null)
                                .filter(about -> about.startsWith("ZH-P-"))
                                .toList()))
                .sorted(Comparator.comparing(PersonPage.DayToCome::on).thenComparing(PersonPage.DayToCome::what))
                .toList();
    }

    /** The one place that decides who learns of a day. */
    private static boolean told(Day day, Circle circle) {
        return circle.readable(day.about()).contains(day.dataClass())
                && !(day.ofThePlace() && day.about().startsWith("ZH-P-") && circle.elsewhere(day.about()));
    }

    private Ahead ahead(Day day, Locale language) {
        return new Ahead(day.on(), messages.getMessage("cases.date." + day.kind(), null, language), "");
    }

    private Map<Ahead, Set<String>> tasks(List<PersonPage.Open> open) {
        var tasks = new LinkedHashMap<Ahead, Set<String>>();
        var chapters = new ArrayList<>(open);
        while (!chapters.isEmpty()) {
            PersonPage.Open chapter = chapters.remove(0);
            chapters.addAll(chapter.within());
            for (PersonPage.Step step : chapter.steps()) {
                if (step.waits() == PersonPage.Wait.FOR_SOMEBODY && step.due() != null) {
                    tasks.computeIfAbsent(
                                    new Ahead(day(step.due()), step.label(), step.who()), day -> new LinkedHashSet<>())
                            .add(chapter.about());
                }
            }
        }
        return tasks;
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }

    /** @param who functions whose task it is, empty for a day of no task */
    private record Ahead(LocalDate on, String what, String who) {}
}
