package org.zhusan.quarantine;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhusan.casefile.Care;
import org.zhusan.casefile.Care.Arrangement;
import org.zhusan.casefile.Care.Kind;
import org.zhusan.casefile.People.Person;
import org.zhusan.casefile.Placements;
import org.zhusan.form.Submission;

/** Out of isolation: no child comes back to nobody, none stays behind the door alone, and the care arranged meanwhile ends where it is no longer needed. */
@Component
class WayBack {
    private final QuarantineDesk desk;
    private final Care care;
    private final IsolationTable isolations;
    private final IsolationZone zone;

    WayBack(QuarantineDesk desk, Care care, IsolationTable isolations, IsolationZone zone) {
        this.desk = desk;
        this.care = care;
        this.isolations = isolations;
        this.zone = zone;
    }

    /**
     * @throws IsolationRefused.AdultStillAway when a child would come back to nobody
     * @throws IsolationRefused.LeftAlone when a small child would stay behind the door
     */
    void requireNobodyAlone(Collection<String> back) {
        for (String each : back) {
            if (!desk.adult(desk.person(each)) && away(each, back) && !expected(each, back)) {
                throw new IsolationRefused.AdultStillAway(each);
            }
        }
        for (String each : back) {
            desk.resident(each)
                    .flatMap(it -> zone.inside(it).stream()
                            .filter(inside -> !back.contains(inside))
                            .filter(inside -> alone(inside, back))
                            .findFirst())
                    .ifPresent(it -> {
                        throw new IsolationRefused.LeftAlone(it);
                    });
        }
    }

    private boolean alone(String inside, Collection<String> back) {
        Person child = desk.person(inside);
        boolean nanny = care.now(inside)
                .filter(it -> it.kind() == Kind.CENTRE_WITH_NANNY)
                .isPresent();
        return desk.age(child) < Company.NEVER_ALONE_BEFORE
                && !nanny
                && zone.inside(desk.onTheBooks(inside)).stream()
                        .filter(it -> !back.contains(it))
                        .noneMatch(it -> belongs(it, inside));
    }

    /** Of age and of the child's own, not of the family behind the next door. */
    private boolean belongs(String adult, String child) {
        boolean own = desk.housemates(child).stream().anyMatch(it -> it.number().equals(adult))
                || care.now(child).filter(it -> adult.equals(it.carer())).isPresent();
        return own && desk.adult(desk.person(adult));
    }

    /** Someone other than its own adult has the child when it comes out, as was arranged before, or is meanwhile by the hospital. */
    private boolean expected(String child, Collection<String> back) {
        return remaining(child, isolations.tasksOver(child))
                .filter(it -> it.carer() == null
                        || back.contains(it.carer())
                        || desk.place(it.carer()) == Placements.Kind.AKTAU)
                .isPresent();
    }

    /** What was arranged for an isolation ends for each child whose own adult is with it again; what was in force before begins anew. */
    void end(Submission submission, Collection<String> back) {
        for (String child : isolations.children(back)) {
            boolean inside = desk.place(child) == Placements.Kind.ISOLATION;
            if (!inside && !away(child, back)) {
                restore(submission, child, isolations.tasks(child));
                isolations.noLongerCares(child);
            } else if (back.contains(child)) {
                restore(submission, child, isolations.tasksOver(child));
            }
        }
    }

    /** The child's own adult, or whoever had it before, is in isolation or hospital and does not come back now. */
    private boolean away(String child, Collection<String> back) {
        return desk.parentOf(child)
                .or(() -> remaining(child, isolations.tasks(child)).map(Arrangement::carer))
                .filter(it -> !back.contains(it))
                .filter(it -> desk.place(it) != Placements.Kind.AKTAU)
                .isPresent();
    }

    private void restore(Submission submission, String child, Set<String> over) {
        if (care.now(child).filter(it -> over.contains(it.task())).isEmpty()) {
            return;
        }
        remaining(child, over)
                .ifPresentOrElse(
                        it -> care.arrange(child, it.kind(), it.carer(), it.task(), submission.at(), submission.by()),
                        () -> care.end(child, submission.at(), submission.by()));
    }

    /** The arrangement that holds when those of these tasks are taken away: the newest other, if they followed it without a gap. */
    private Optional<Arrangement> remaining(String child, Set<String> over) {
        Instant next = null;
        for (Arrangement each : care.of(child)) {
            boolean joins = next == null ? each.until() == null : next.equals(each.until());
            if (!joins) {
                return Optional.empty();
            }
            if (!over.contains(each.task())) {
                return Optional.of(each);
            }
            next = each.since();
        }
        return Optional.empty();
    }
}
