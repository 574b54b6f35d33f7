package org.zhusan.quarantine;

import java.util.ArrayList;
import java.util.Comparator;
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
 * Care is arranged before anyone moves; it ends with the {@link WayBack}.
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
    private final IsolationZone zone;

    Company(QuarantineDesk desk, Care care, IsolationTable isolations, IsolationZone zone) {
        this.desk = desk;
        this.care = care;
        this.isolations = isolations;
        this.zone = zone;
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
        for (Person child : leftBehind(leaving, room)) {
            requireCarer(child, rows.get(child.number()), leaving);
        }
    }

    private void requireMayGo(String along, String room) {
        if (desk.place(along) != Placements.Kind.AKTAU && !beside(along, room)) {
            throw new IsolationRefused.CannotGoAlong(along);
        }
    }

    /** In isolation already, in this room or behind the door between it and the next. */
    private boolean beside(String person, String room) {
        return desk.place(person) == Placements.Kind.ISOLATION
                && desk.resident(person)
                        .filter(it -> zone.together(it.building(), room, it.room()))
                        .isPresent();
    }

    /** Children who stay and whose own adult, or the one they were entrusted to, goes. */
    private List<Person> leftBehind(Set<String> leaving, String room) {
        var left = new LinkedHashMap<String, Person>();
        for (Person adult : adults(leaving)) {
            desk.childrenOf(adult.number()).forEach(it -> left.put(it.number(), it));
            care.entrustedTo(adult.number()).forEach(it -> left.put(it, desk.person(it)));
        }
        return left.values().stream()
                .filter(it -> !leaving.contains(it.number()) && !desk.adult(it))
                .filter(it -> atTheCentre(it.number()) && !beside(it.number(), room))
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
        if (kind(row) != Kind.CENTRE_WITH_NANNY
                && desk.place(child.number()) == Placements.Kind.ISOLATION
                && desk.age(child) < NEVER_ALONE_BEFORE) {
            throw new IsolationRefused.ChildAlone(child.number());
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
        leftBehind(leaving, submission.text("room")).forEach(it -> {
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

    /** The person and whoever goes along. */
    Set<String> leaving(Submission submission) {
        var leaving = new LinkedHashSet<String>();
        leaving.add(submission.caseNumber());
        submission.rows(LIST).stream()
                .filter(it -> Boolean.TRUE.equals(it.get("goesAlong")))
                .forEach(it -> leaving.add((String) it.get(PERSON)));
        return leaving;
    }

    /** Who goes along: beside a child its adults, then, as beside an adult, the youngest. */
    List<String> nearestFirst(Set<String> leaving) {
        List<Person> people = leaving.stream().map(desk::person).toList();
        Comparator<Person> youngest = Comparator.comparing(desk::age);
        Comparator<Person> adultsFirst = Comparator.comparing(it -> !desk.adult(it));
        return people.stream()
                .skip(1)
                .sorted(desk.adult(people.get(0)) ? youngest : adultsFirst.thenComparing(youngest))
                .map(Person::number)
                .toList();
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
