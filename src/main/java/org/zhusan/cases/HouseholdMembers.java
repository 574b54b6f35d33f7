package org.zhusan.cases;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Access;
import org.zhusan.agency.CaseAccess;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.agency.Members;
import org.zhusan.casefile.Care;
import org.zhusan.casefile.CaseManagers;
import org.zhusan.casefile.Files;
import org.zhusan.casefile.People;
import org.zhusan.casefile.Placements.Kind;
import org.zhusan.casefile.Placements.Placement;

/** Where each member of a household is and who answers for them; who looks after a child is told to whoever may read how it lives. */
@Component
class HouseholdMembers {
    private final Care care;
    private final People people;
    private final CaseManagers managers;
    private final Members officers;
    private final CaseAccess access;
    private final Clock clock;

    HouseholdMembers(
            Care care, People people, CaseManagers managers, Members officers, CaseAccess access, Clock clock) {
        this.care = care;
        this.people = people;
        this.managers = managers;
        this.officers = officers;
        this.access = access;
        this.clock = clock;
    }

    /** In a few statements however many. */
    List<PersonPage.Member> of(Circle circle, Member reader) {
        Set<String> children = circle.members().stream()
                .map(Files.Face::number)
                .filter(it -> social(it, circle))
                .collect(Collectors.toSet());
        if (children.isEmpty()) {
            return circle.members().stream().map(it -> member(it, circle, null)).toList();
        }
        Set<String> alone =
                care.childrenWithoutCarer(children, LocalDate.ofInstant(clock.instant(), clock.getZone())).stream()
                        .map(People.Person::number)
                        .collect(Collectors.toSet());
        Map<String, Care.Arrangement> arranged = care.now(children);
        Map<String, String> own = people.inCareOf(children);
        return circle.members().stream()
                .map(it -> member(
                        it,
                        circle,
                        children.contains(it.number())
                                ? carer(it, circle, alone, arranged.get(it.number()), own.get(it.number()), reader)
                                : null))
                .toList();
    }

    /** Name of whoever holds the threads, null when there is none or the reader may not know. */
    @Nullable
    String manager(Circle circle) {
        if (circle.household() == null || circle.about().stream().noneMatch(it -> social(it, circle))) {
            return null;
        }
        return managers.of(circle.household())
                .flatMap(officers::find)
                .map(Member::displayName)
                .orElse(null);
    }

    private static boolean social(String number, Circle circle) {
        return circle.reads().getOrDefault(number, Set.of()).contains(DataClass.SOCIAL);
    }

    private static PersonPage.Member member(Files.Face face, Circle circle, PersonPage.@Nullable Carer carer) {
        return new PersonPage.Member(face, circle.places().get(face.number()), carer);
    }

    /**
     * Abroad every child has only who is with it there. Whose care someone is in who is with another agency would tell with which; that nobody is named is told all the
     * same.
     */
    private PersonPage.@Nullable Carer carer(
            Files.Face child,
            Circle circle,
            Set<String> alone,
            Care.@Nullable Arrangement arranged,
            @Nullable String own,
            Member reader) {
        Placement place = circle.places().get(child.number());
        if (child.role() != People.Role.CHILD || place == null || place.kind() == Kind.ABROAD) {
            return null;
        }
        if (alone.contains(child.number())) {
            return new PersonPage.Carer(true, "", "");
        }
        if (circle.elsewhere(child.number())) {
            return null;
        }
        if (arranged != null && arranged.kind() != Care.Kind.WITH_MOTHER) {
            return new PersonPage.Carer(false, arranged.kind().code(), named(arranged.carer(), circle, reader));
        }
        Files.Face known = own == null || circle.elsewhere(own) ? null : face(own, circle);
        return known == null ? null : new PersonPage.Carer(false, "own", name(known));
    }

    private String named(@Nullable String carer, Circle circle, Member reader) {
        Files.Face known = carer == null ? null : face(carer, circle);
        if (known != null) {
            return name(known);
        }
        return carer != null && access.permits(reader, Access.EXISTS, carer, DataClass.ROUTE) ? carer : "";
    }

    private static Files.@Nullable Face face(String number, Circle circle) {
        return circle.members().stream()
                .filter(it -> it.number().equals(number))
                .findFirst()
                .orElse(null);
    }

    private static String name(Files.Face face) {
        return face.appearance() == null ? face.number() : face.appearance().firstName();
    }
}
