package org.zhusan.quarantine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhusan.casefile.Care;
import org.zhusan.casefile.Care.Arrangement;
import org.zhusan.casefile.Care.Kind;
import org.zhusan.casefile.People.Person;
import org.zhusan.casefile.People.Sex;
import org.zhusan.casefile.Placements;
import org.zhusan.form.Submission;

/**
 * Who goes along into isolation and who stays with the children left behind: no child under twelve alone behind the door, no child without a carer before it.
 * Care is arranged before anyone moves and ends with the return.
 */
@Component
class Company {
    static final String LIST = "family";
    static final String PERSON = "personRef";

    /** Domain P07: a child under twelve is split from its household only with its carer present. */
    static final int NEVER_ALONE_BEFORE = 12;

    private final QuarantineDesk desk;
    private final Care care;
    private final IsolationTable isolations;

    Company(QuarantineDesk desk, Care care, IsolationTable isolations) {
        this.desk = desk;
        this.care = care;
        this.isolations = isolations;
    }

    /** Everyone of the family at the centre, and children entrusted to the person from elsewhere. */
    List<Person> others(String person) {
        var others = new LinkedHashMap<String, Person>();
        desk.housemates(person).forEach(it -> others.put(it.number(), it));
        care.entrustedTo(person).forEach(it -> others.put(it, desk.person(it)));
        others.remove(person);
        return others.values().stream()
                .filter(it -> desk.resident(it.number()).isPresent())
                .filter(it -> atTheCentre(it.number()))
                .toList();
    }

    /** @throws IsolationRefused naming the child nobody would be with, or the carer who cannot be */
    void check(Submission submission, String room) {
        Person person = desk.person(submission.caseNumber());
        Set<String> leaving = leaving(submission);
        for (String along : leaving) {
            if (!along.equals(person.number())) {
                requireMayGo(along, room);
            }
        }
        boolean nanny = !blank(submission.answers().get("nanny"));
        for (String each : leaving) {
            if (desk.age(desk.person(each)) < NEVER_ALONE_BEFORE
                    && !nanny
                    && adults(leaving).isEmpty()) {
                throw new IsolationRefused.ChildAlone(each);
            }
        }
        Map<String, Map<String, Object>> rows = rows(submission);
        for (Person child : leftBehind(leaving)) {
            requireCarer(child, rows.get(child.number()), leaving);
        }
    }

    private void requireMayGo(String along, String room) {
        boolean sameRoom =
                desk.resident(along).filter(it -> room.equals(it.room())).isPresent();
        if (desk.place(along) != Placements.Kind.AKTAU && !sameRoom) {
            throw new IsolationRefused.CannotGoAlong(along);
        }
    }

    /** Children who stay and whose own adult, or the one they were entrusted to, goes. */
    private List<Person> leftBehind(Set<String> leaving) {
        var left = new LinkedHashMap<String, Person>();
        for (Person adult : adults(leaving)) {
            desk.childrenOf(adult.number()).forEach(it -> left.put(it.number(), it));
            care.entrustedTo(adult.number()).forEach(it -> left.put(it, desk.person(it)));
        }
        return left.values().stream()
                .filter(it -> !leaving.contains(it.number()) && !desk.adult(it))
                .filter(it -> atTheCentre(it.number()))
                .filter(it ->
                        care.now(it.number()).filter(a -> settled(a, leaving)).isEmpty())
                .toList();
    }

    /** Someone else was named before, and does not go. */
    private static boolean settled(Arrangement arranged, Set<String> leaving) {
        return arranged.carer() == null || !leaving.contains(arranged.carer());
    }

    private void requireCarer(Person child, @Nullable Map<String, Object> row, Set<String> leaving) {
        if (row == null || blank(row.get("option")) || "stays".equals(row.get("option"))) {
            throw new IsolationRefused.CarerMissing(child.number());
        }
        if (kind(row) == Kind.CENTRE_WITH_NANNY) {
            if (blank(row.get("carerName"))) {
                throw new IsolationRefused.CarerMissing(child.number());
            }
            return;
        }
        String carer = carer(row);
        if (carer == null) {
            throw new IsolationRefused.CarerMissing(child.number());
        }
        boolean fit = !leaving.contains(carer)
                && desk.resident(carer).isPresent()
                && desk.adult(desk.person(carer))
                && desk.place(carer) == Placements.Kind.AKTAU;
        if (!fit) {
            throw new IsolationRefused.CarerUnfit(carer);
        }
    }

    /** Arranged before anyone moves. */
    void arrange(Submission submission) {
        Set<String> leaving = leaving(submission);
        Map<String, Map<String, Object>> rows = rows(submission);
        leftBehind(leaving).forEach(it -> {
            Map<String, Object> row = rows.get(it.number());
            arrange(submission, it.number(), kind(row), carer(row));
        });
        for (String each : leaving) {
            Person child = desk.person(each);
            if (!desk.adult(child)) {
                inside(submission, child, adults(leaving));
            }
        }
    }

    private void inside(Submission submission, Person child, List<Person> adults) {
        Optional<Person> own = adults.stream()
                .filter(it -> it.number().equals(desk.parentOf(child.number()).orElse(null)))
                .findFirst();
        if (own.isPresent()) {
            Kind kind = own.get().sex() == Sex.FEMALE ? Kind.WITH_MOTHER : Kind.OTHER_PARENT;
            arrange(submission, child.number(), kind, own.get().number());
        } else if (!adults.isEmpty()) {
            arrange(
                    submission,
                    child.number(),
                    Kind.CLOSEST_RELATIVE,
                    adults.get(0).number());
        } else if (!blank(submission.answers().get("nanny"))) {
            arrange(submission, child.number(), Kind.CENTRE_WITH_NANNY, null);
        }
    }

    private void arrange(Submission submission, String child, Kind kind, @Nullable String carer) {
        care.arrange(child, kind, carer, submission.task(), submission.at(), submission.by());
        isolations.cares(submission.instance(), child, submission.task());
    }

    /** @throws IsolationRefused.AdultStillAway when a child would come back to nobody */
    void requireNobodyAlone(Collection<String> back) {
        for (String each : back) {
            if (!desk.adult(desk.person(each)) && away(each, back)) {
                throw new IsolationRefused.AdultStillAway(each);
            }
        }
    }

    /** What was arranged for this isolation ends for each child whose own adult is with it again; what was in force before begins anew. */
    void end(Submission submission, Collection<String> back) {
        for (String child : isolations.children(back)) {
            if (!away(child, back)) {
                restore(submission, child);
                isolations.noLongerCares(child);
            }
        }
    }

    /** The child's own adult is in isolation or hospital and does not come back now. */
    private boolean away(String child, Collection<String> back) {
        return desk.parentOf(child)
                .filter(it -> !back.contains(it))
                .filter(it -> desk.place(it) != Placements.Kind.AKTAU)
                .isPresent();
    }

    private void restore(Submission submission, String child) {
        Set<String> ours = isolations.tasks(child);
        Instant since = null;
        for (Arrangement each : care.of(child)) {
            if (!ours.contains(each.task())) {
                if (since != null && since.equals(each.until())) {
                    care.arrange(child, each.kind(), each.carer(), each.task(), submission.at(), submission.by());
                    return;
                }
                break;
            }
            since = each.since();
        }
        if (since != null) {
            care.end(child, submission.at(), submission.by());
        }
    }

    /** The person and whoever goes along. */
    Set<String> leaving(Submission submission) {
        var leaving = new LinkedHashSet<String>();
        leaving.add(submission.caseNumber());
        submission.rows(LIST).stream()
                .filter(it -> Boolean.TRUE.equals(it.get("goesAlong")))
                .forEach(it -> leaving.add((String) it.get(PERSON)));
        return leaving;
    }

    private List<Person> adults(Set<String> people) {
        var adults = new ArrayList<Person>();
        people.stream().map(desk::person).filter(desk::adult).forEach(adults::add);
        return adults;
    }

    private boolean atTheCentre(String person) {
        Placements.Kind place = desk.place(person);
        return place == Placements.Kind.AKTAU || place == Placements.Kind.ISOLATION;
    }

    private static Map<String, Map<String, Object>> rows(Submission submission) {
        var rows = new LinkedHashMap<String, Map<String, Object>>();
        submission.rows(LIST).forEach(it -> rows.put((String) it.get(PERSON), it));
        return rows;
    }

    private static Kind kind(Map<String, Object> row) {
        return Kind.of((String) row.get("option"));
    }

    private static @Nullable String carer(Map<String, Object> row) {
        return blank(row.get("carerRef")) ? null : (String) row.get("carerRef");
    }

    private static boolean blank(@Nullable Object text) {
        return text == null || text.toString().isBlank();
    }
}
