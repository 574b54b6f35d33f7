package org.zhusan.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhusan.agency.Member;

/**
 * Who cares for a child whose own adult cannot: at most one arrangement at a time, dated, each pointing at the paper that names the carer. For phases'
 * rules; pages ask {@code Files} and {@code Records}.
 */
public interface Care {
    /**
     * Begins an arrangement; the one before ends at the same instant.
     *
     * @param carer person number when the carer is one of ours, null when the name stands in the paper alone
     * @param task the task whose record names the carer
     * @throws CareRefused when someone is unknown, the child would care for itself, or {@code at} lies before the arrangement in force
     */
    void arrange(String child, Kind kind, @Nullable String carer, String task, Instant at, Member by);

    /** The child is with its own adult again, or of age; without an arrangement nothing changes. */
    void end(String child, Instant at, Member by);

    Optional<Arrangement> now(String child);

    /** The same for several, by child; who is in no arrangement is left out. */
    Map<String, Arrangement> now(Collection<String> children);

    /** Newest first. */
    List<Arrangement> of(String child);

    /** Children now entrusted to this person of ours, in the order of their numbers. */
    List<String> entrustedTo(String carer);

    /**
     * Members of the household under 18 on the day for whom nobody is there: no arrangement, and no adult of theirs, or one who is held, in hospital, isolated
     * or left abroad. In the order of the household.
     */
    List<People.Person> childrenWithoutCarer(String household, LocalDate on);

    /** The same among these people, by number. Data class {@code social}: pages ask {@code CaseAccess} first. */
    List<People.Person> childrenWithoutCarer(Collection<String> people, LocalDate on);

    enum Kind {
        /** An adult aboard for the time being. */
        ESCORT("escort"),
        CLOSEST_RELATIVE("closestRelative"),
        OTHER_PARENT("otherParent"),
        CENTRE_WITH_NANNY("centreWithNanny"),
        GUARDIANSHIP_PLACEMENT("guardianshipPlacement"),
        /** Appointed by the guardianship authority: guardian under fourteen, trustee from then on. */
        GUARDIAN("guardian"),
        /** An infant stays with its mother wherever she is. */
        WITH_MOTHER("withMother");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** The word used in forms and the database. */
        public String code() {
            return code;
        }

        /**
         * @throws IllegalArgumentException naming the unknown code
         */
        public static Kind of(String code) {
            for (Kind kind : values()) {
                if (kind.code.equals(code)) {
                    return kind;
                }
            }
            throw new IllegalArgumentException("no kind of care is called '" + code + "'");
        }
    }

    /**
     * @param carer null when the name stands in the record of the task alone
     * @param until null while it lasts
     */
    record Arrangement(
            String child,
            Kind kind,
            @Nullable String carer,
            String task,
            Instant since,
            @Nullable Instant until) {}
}
