package org.zhusan.quarantine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing found about a person, as the decision table asks for it.
 *
 * @param name for example {@code measles} or {@code scabies}
 * @param result {@code neg}, {@code pos}, {@code indeterminate}, or {@code seen} by the doctor
 * @param rashOn the days its consequences may be counted from, null where not known
 * @param recordedAt when it was written down
 */
record Finding(
        String name,
        String result,
        boolean diarrhoea,
        @Nullable LocalDate rashOn,
        @Nullable LocalDate resultOn,
        @Nullable LocalDate treatedOn,
        Instant recordedAt) {

    boolean positive() {
        return result.equals("pos");
    }

    /** What the table is asked about the person themselves, or about a contact of theirs. */
    Map<String, Object> asked(boolean contact, boolean shielded, int age) {
        return Map.of(
                "finding",
                name,
                "result",
                result,
                "contact",
                contact,
                "shielded",
                shielded,
                "diarrhoea",
                diarrhoea,
                "age",
                age);
    }

    /** The day the table counts from; today where it is not known yet. */
    LocalDate countedFrom(String code, LocalDate today) {
        LocalDate day =
                switch (code) {
                    case "rash" -> rashOn;
                    case "result" -> resultOn;
                    case "treatment" -> treatedOn;
                    default -> today;
                };
        return day == null ? today : day;
    }
}
