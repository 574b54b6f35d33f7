package org.zhusan.kinship;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhusan.agency.Member;
import org.zhusan.casefile.Records;

/**
 * Examinations of kinship a court ordered: the court's side of the laboratory's door. Each has a number and a file of its own in which nothing names anyone; which of them
 * belongs to which child is known here and never told to the laboratory.
 */
interface Examinations {
    /**
     * Opens the examination's file and copies into it what the laboratory needs of the order, and nothing else.
     *
     * @return {@code ZH-K-000012}
     * @throws ExaminationRefused when the order cannot be carried out as written, or another one for the child is not over yet
     */
    String order(String child, Order order, Member by);

    /** What there is about the child, newest first. */
    List<Examination> of(String child);

    /** The newest about the child, whatever its state. */
    default Optional<Examination> latest(String child) {
        return of(child).stream().findFirst();
    }

    /** What two experts found and two people released; empty until then, and when a sample was not given. */
    Optional<Released> released(String examination);

    /**
     * @param number of the court's order: digits with a short mark, no words
     * @param covers the child first; nobody else is sampled under this order
     */
    record Order(
            String number,
            LocalDate on,
            Set<Question> questions,
            Institution institution,
            LocalDate deadline,
            List<Covered> covers) {}

    /** @param person null for a relative without a file: the name stands in the lawyer's record alone */
    record Covered(@Nullable String person, Relation relation) {
        static Covered child(String child) {
            return new Covered(child, Relation.CHILD);
        }
    }

    record Examination(
            String number,
            LocalDate orderedOn,
            LocalDate deadline,
            Institution institution,
            Set<Question> questions,
            int round,
            State state) {
        boolean over() {
            return state == State.NOT_GIVEN || state == State.RELEASED;
        }
    }

    enum State {
        ORDERED,
        ARRANGED,
        UNDERWAY,
        /** Someone refused, did not come, or came too late: nothing was examined. */
        NOT_GIVEN,
        RELEASED
    }

    /**
     * @param probability of kinship in percent, for {@link Conclusion#CONFIRMED}
     * @param swapFound the first samples excluded what fresh ones confirmed: they had been exchanged
     * @param report as the laboratory signed it; codes only
     */
    record Released(
            Conclusion conclusion,
            @Nullable String probability,
            String expertNo,
            LocalDate expertDate,
            boolean swapFound,
            Instant at,
            Records.Document report) {}

    /** The words of forms and records for what was found. */
    enum Conclusion {
        CONFIRMED("confirmed"),
        EXCLUDED("excluded"),
        INCONCLUSIVE("inconclusive"),
        INVALID("invalid");

        private final String code;

        Conclusion(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }

        static Conclusion of(String code) {
            return Stream.of(values())
                    .filter(it -> it.code.equals(code))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** What a court may ask a laboratory; nothing about anybody. */
    enum Question {
        MOTHERHOOD("motherhood"),
        FATHERHOOD("fatherhood"),
        SIBLINGS("siblings"),
        GRANDPARENT("grandparent"),
        AUNT_OR_UNCLE("auntUncle"),
        /** The same again with more markers, after an inconclusive result. */
        MORE_MARKERS("moreMarkers");

        private final String code;

        Question(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }

        static Question of(String code) {
            return Stream.of(values())
                    .filter(it -> it.code.equals(code))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** How someone who is sampled is said to be related to the child. */
    enum Relation {
        CHILD("child"),
        MOTHER("mother"),
        FATHER("father"),
        SIBLING("sibling"),
        GRANDPARENT("grandparent"),
        AUNT_OR_UNCLE("auntUncle");

        private final String code;

        Relation(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }

        static Relation of(String code) {
            return Stream.of(values())
                    .filter(it -> it.code.equals(code))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Laboratories of the Forensic Examination Centre that can do it; invented, since no public list was found. */
    enum Institution {
        ATYRAU("atyrau"),
        ASTANA("astana"),
        ALMATY("almaty"),
        SHYMKENT("shymkent");

        private final String code;

        Institution(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }

        static Institution of(String code) {
            return Stream.of(values())
                    .filter(it -> it.code.equals(code))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
