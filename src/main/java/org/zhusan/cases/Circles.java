package org.zhusan.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhusan.agency.Access;
import org.zhusan.agency.CaseAccess;
import org.zhusan.agency.Member;
import org.zhusan.agency.NotPermitted;
import org.zhusan.casefile.Files;
import org.zhusan.casefile.Placements;

/** Asks who belongs together and what a reader may know of each, in as many statements for ten people as for one. */
@Component
class Circles {
    private static final String PERSON = "ZH-P-[0-9]{6,12}";
    private static final String HOUSEHOLD = "ZH-H-[0-9]{6,12}";

    private final Files files;
    private final Placements placements;
    private final CaseAccess access;

    Circles(Files files, Placements placements, CaseAccess access) {
        this.files = files;
        this.placements = placements;
        this.access = access;
    }

    /** @throws NotPermitted when there is no such person, or the reader may not know of them: one answer */
    @Transactional
    Circle ofPerson(String person, Member reader, String purpose) {
        if (!person.matches(PERSON)) {
            throw new NotPermitted();
        }
        Files.Face face =
                files.of(List.of(person), reader, purpose).stream().findFirst().orElseThrow(NotPermitted::new);
        return circle(
                person,
                face.household(),
                face.household() == null ? List.of(face) : files.livingIn(face.household(), reader, purpose),
                reader);
    }

    /** @throws NotPermitted when nobody lives there whom the reader may know of */
    @Transactional
    Circle ofHousehold(String household, Member reader, String purpose) {
        List<Files.Face> members =
                household.matches(HOUSEHOLD) ? files.livingIn(household, reader, purpose) : List.of();
        if (members.isEmpty()) {
            throw new NotPermitted();
        }
        return circle(null, household, members, reader);
    }

    private Circle circle(
            @Nullable String person, @Nullable String household, List<Files.Face> members, Member reader) {
        List<String> numbers = members.stream().map(Files.Face::number).toList();
        return new Circle(
                person,
                household,
                members,
                placements.now(numbers, reader),
                access.classes(reader, Access.EXISTS, numbers),
                access.classes(reader, Access.READ, numbers));
    }
}
