package org.zhusan.cases;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.agency.NotPermitted;
import org.zhusan.audit.ReadLog;
import org.zhusan.casefile.Files;

/** Puts a case on paper. What lies on a desk can be taken along, so each time is a read of its own in the read log, whatever stood on it. */
@Component
class Summaries {
    private static final String PURPOSE = "summary";
    private static final int LATELY = 8;

    private final Circles circles;
    private final Files files;
    private final FiledRecords filed;
    private final Identity identity;
    private final Around around;
    private final Happened happened;
    private final ReadLog log;
    private final Clock clock;

    Summaries(
            Circles circles,
            Files files,
            FiledRecords filed,
            Identity identity,
            Around around,
            Happened happened,
            ReadLog log,
            Clock clock) {
        this.circles = circles;
        this.files = files;
        this.filed = filed;
        this.identity = identity;
        this.around = around;
        this.happened = happened;
        this.log = log;
        this.clock = clock;
    }

    /** @throws NotPermitted when there is no such person, or the reader may not know of them */
    @Transactional
    SummaryPage of(String person, Member reader, Locale language) {
        Circle circle = circles.ofPerson(person, reader, PURPOSE);
        Files.Face face = files.face(person, reader, PURPOSE).orElseThrow(NotPermitted::new);
        log.note(reader, List.of(new ReadLog.Read(person, DataClass.ROUTE, PURPOSE)), PURPOSE);
        Around.Seen seen = around.of(circle, reader, language);
        return new SummaryPage(
                face,
                circle.places().get(person),
                identity.of(filed.registration(person, reader, PURPOSE), language),
                seen.members(),
                seen.manager(),
                seen.days().stream().filter(it -> it.who().isEmpty()).toList(),
                tasks(seen.open()),
                seen.pathway() == null
                        ? List.of()
                        : seen.pathway().now().stream()
                                .map(PersonPage.Stop::step)
                                .toList(),
                happened.to(person, reader).stream().limit(LATELY).toList(),
                clock.instant());
    }

    private static List<SummaryPage.Task> tasks(List<PersonPage.Open> open) {
        var tasks = new ArrayList<SummaryPage.Task>();
        chapters(open).forEach(chapter -> chapter.steps().stream()
                .filter(it -> it.waits() == PersonPage.Wait.FOR_SOMEBODY)
                .forEach(it -> tasks.add(new SummaryPage.Task(chapter.process(), it.label(), it.who(), it.due()))));
        tasks.sort(Comparator.comparing(it -> it.due() == null ? Instant.MAX : it.due()));
        return tasks;
    }

    private static Stream<PersonPage.Open> chapters(List<PersonPage.Open> open) {
        return open.stream().flatMap(it -> Stream.concat(Stream.of(it), chapters(it.within())));
    }
}
