package org.zhusan.guardianship;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhusan.form.Submission;

/** One decision of the authority as it stands in the form. */
record Appointment(Submission submission) {
    private static final Set<String> PLACES =
            Set.of("guardianship", "trusteeship", "patronage", "familyTypeHome", "institution");

    String decision() {
        return submission.text("decision");
    }

    boolean places() {
        return PLACES.contains(decision());
    }

    /** Guardian or trustee, who answers for the child in law; patronage and homes have it on behalf of the authority. */
    boolean guardian() {
        return decision().equals("guardianship") || decision().equals("trusteeship");
    }

    @Nullable
    LocalDate actOn() {
        return (LocalDate) submission.answers().get("actDate");
    }

    @Nullable
    LocalDate until() {
        return (LocalDate) submission.answers().get("until");
    }

    /** Whom the form names, among those found suitable. */
    Optional<Candidate> chosen(List<Candidate> suitable) {
        String option = String.valueOf(submission.answers().get("guardian"));
        return suitable.stream()
                .filter(it -> option.startsWith(number(it.no())))
                .findFirst();
    }

    /** What stands behind the number, without spaces and dots: the same person in two children's files. */
    static String name(String option) {
        return option.replaceFirst("^\\d+\\.", "")
                .toLowerCase(java.util.Locale.ROOT)
                .replaceAll("[\\s.]+", "");
    }

    /** How a candidate is offered: the number, then the name when the reader may know it. */
    static String option(int no, @Nullable String name) {
        return name == null ? number(no) : number(no) + " " + name;
    }

    boolean fits(Relation relation) {
        return switch (decision()) {
            case "familyTypeHome" -> relation == Relation.FAMILY_TYPE_HOME;
            case "institution" -> relation == Relation.INSTITUTION;
            case "patronage" -> relation.family();
            default -> relation.family() && relation != Relation.PATRONAGE_FAMILY;
        };
    }

    private static String number(int no) {
        return no + ".";
    }
}
