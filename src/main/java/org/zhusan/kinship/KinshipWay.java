package org.zhusan.kinship;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.casefile.Timeline;
import org.zhusan.kinship.Examinations.Examination;
import org.zhusan.kinship.KinshipCases.Step;
import org.zhusan.kinship.SampleTable.Sample;

/** The way of one case line by line, as far as this reader may know it today. */
@Component
class KinshipWay {
    static final String ARRANGED = "kinship.samplingArranged";

    private static final String ORDERED = "examinationOrdered";
    private static final String RECEIVED = KinshipDesk.REPORT_RECEIVED;
    private static final String ADJOURNED = "adjourned";
    /** The report was opened in court on that day. */
    private static final Set<String> HEARD = Set.of(ADJOURNED, "ruled", "furtherWanted", "disputeFound");

    private final KinshipCases cases;
    private final KinshipReaders readers;
    private final KinshipDesk desk;
    private final Examinations examinations;
    private final ExaminationAccess access;
    private final SampleTable samples;
    private final Timeline timeline;

    KinshipWay(
            KinshipCases cases,
            KinshipReaders readers,
            KinshipDesk desk,
            Examinations examinations,
            ExaminationAccess access,
            SampleTable samples,
            Timeline timeline) {
        this.cases = cases;
        this.readers = readers;
        this.desk = desk;
        this.examinations = examinations;
        this.access = access;
        this.samples = samples;
        this.timeline = timeline;
    }

    /** @param veiled whether a report may have come that the reader must not know of yet */
    List<KinshipPage.Line> of(KinshipCase kinship, boolean veiled, Member reader) {
        List<Step> steps = cases.steps(kinship);
        boolean results = readers.conversation(kinship.child(), reader)
                || opened(steps) && readers.result(kinship.child(), reader);
        int unopened = veiled ? sealed(steps) : -1;
        Iterator<Examination> ordered = ordered(kinship).iterator();
        Iterator<Instant> arranged = arranged(kinship, reader).iterator();
        var lines = new ArrayList<KinshipPage.Line>();
        int adjourned = 0;
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            if (i == unopened || step.dataClass() == DataClass.GENETIC_RESULT && !results) {
                continue;
            }
            adjourned += step.kind().equals(ADJOURNED) ? 1 : 0;
            lines.add(new KinshipPage.Line(
                    step.on(), "timeline.kinship." + step.kind(), step.kind().equals(ADJOURNED) ? adjourned : 0));
            if (step.kind().equals(ORDERED)) {
                lines.addAll(sampling(kinship, ordered, arranged, reader));
            }
        }
        return lines;
    }

    private List<KinshipPage.Line> sampling(
            KinshipCase kinship, Iterator<Examination> ordered, Iterator<Instant> arranged, Member reader) {
        var lines = new ArrayList<KinshipPage.Line>();
        if (arranged.hasNext()) {
            lines.add(new KinshipPage.Line(desk.day(arranged.next()), "timeline." + ARRANGED, 0));
        }
        if (ordered.hasNext()) {
            taken(ordered.next().number(), kinship.child(), reader)
                    .ifPresent(it -> lines.add(new KinshipPage.Line(it, "kinship.page.samplesTaken", 0)));
        }
        return lines;
    }

    /** The first sampling alone: that there was another one would tell something of what came out. */
    private Optional<LocalDate> taken(String examination, String child, Member reader) {
        return access.custody(examination, child, reader)
                ? samples.of(examination, 1).stream()
                        .map(Sample::takenAt)
                        .filter(Objects::nonNull)
                        .max(Instant::compareTo)
                        .map(desk::day)
                : Optional.empty();
    }

    /** Oldest first. */
    private List<Examination> ordered(KinshipCase kinship) {
        var ordered = new ArrayList<>(examinations.of(kinship.child()).stream()
                .filter(it -> within(kinship, it.orderedOn()))
                .toList());
        Collections.reverse(ordered);
        return ordered;
    }

    private List<Instant> arranged(KinshipCase kinship, Member reader) {
        return timeline.of(kinship.child(), reader).stream()
                .filter(it -> it.kind().equals(ARRANGED) && within(kinship, desk.day(it.at())))
                .map(Timeline.Entry::at)
                .sorted()
                .toList();
    }

    /** Whether the newest report was dealt with in court. */
    private static boolean opened(List<Step> steps) {
        boolean opened = false;
        for (Step step : steps) {
            opened = HEARD.contains(step.kind()) || opened && !step.kind().equals(RECEIVED);
        }
        return opened;
    }

    /** Where the report stands that came under the newest order; -1 when none has. */
    private static int sealed(List<Step> steps) {
        for (int i = steps.size() - 1; i >= 0; i--) {
            String kind = steps.get(i).kind();
            if (kind.equals(RECEIVED) || kind.equals(ORDERED)) {
                return kind.equals(RECEIVED) ? i : -1;
            }
        }
        return -1;
    }

    static boolean within(KinshipCase kinship, LocalDate day) {
        LocalDate closed = kinship.closedOn();
        return !day.isBefore(kinship.openedOn()) && (closed == null || !day.isAfter(closed));
    }
}
