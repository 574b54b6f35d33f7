package org.zhusan.handoff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhusan.agency.Member;
import org.zhusan.casefile.AgeBand;

/**
 * Households offered to regions. An offer has a number and a file of its own in which nothing names anyone; which household it is about is known here and told to the
 * region only once it has accepted.
 */
interface Offers {
    /**
     * Opens the offer's file and writes into it head count, needs and languages, and nothing else. The process {@code offer} is then called for {@code people.offered}.
     *
     * @return {@code ZH-O-000012}
     * @throws OfferRefused when the household is unknown, or another offer of it is not over yet
     */
    String open(Proposal proposal, Member by);

    Optional<Offer> find(String number);

    /** All about the household, newest first. */
    List<Offer> of(String household);

    /** The household's offer that is not over yet. */
    default Optional<Offer> open(String household) {
        return of(household).stream().filter(it -> !it.over()).findFirst();
    }

    /** The household an offer is about: for the programme's own work, never for a page of the region. */
    Optional<String> household(String number);

    /**
     * @param wishedOn day on which the household would like to come
     * @param needs known from the household's plans; school and kindergarten follow from the ages and need not be named
     */
    record Proposal(String household, String region, Regime regime, LocalDate wishedOn, Set<Need> needs) {}

    /**
     * @param heads how many people of each age band; bands without anyone are there with 0
     * @param regime proposed
     * @param given regime the region begins with, null until it accepts
     * @param reason code of why it was refused, null without a refusal
     * @param stateAt since when it is in this state
     */
    record Offer(
            String number,
            String region,
            Instant offeredAt,
            LocalDate wishedOn,
            Regime regime,
            EnumMap<AgeBand, Integer> heads,
            List<Need> needs,
            List<String> languages,
            State state,
            int questions,
            @Nullable String reason,
            @Nullable LocalDate startsOn,
            @Nullable Regime given,
            @Nullable Integer beds,
            Instant stateAt) {
        boolean over() {
            return state == State.ACCEPTED || state == State.REJECTED || state == State.WITHDRAWN;
        }

        int people() {
            return heads.values().stream().mapToInt(Integer::intValue).sum();
        }

        Map<AgeBand, Integer> present() {
            var present = new EnumMap<>(heads);
            present.values().removeIf(it -> it == 0);
            return present;
        }
    }

    enum State {
        /** The region is to answer. */
        OPEN,
        /** The sender is, a question of the region. */
        ASKED,
        /** The region said no or nothing: its commission settles. */
        REFUSED,
        /** The commission stood by it: decided above the region. */
        ESCALATED,
        ACCEPTED,
        REJECTED,
        WITHDRAWN
    }

    /** How a regional centre accompanies a household at first. */
    enum Regime {
        IN_PATIENT("inPatient"),
        DAY("day");

        private final String code;

        Regime(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }

        static Regime of(String code) {
            return Stream.of(values())
                    .filter(it -> it.code.equals(code))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** What a region must have ready, said so coarsely that it points at nobody. */
    enum Need {
        MEDICAL_FOLLOW_UP("medicalFollowUp"),
        SPECIALIST_HOSPITAL("specialistHospital"),
        MOBILITY("mobility"),
        DIET("diet"),
        PSYCHOLOGIST("psychologist"),
        LAWYER("lawyer"),
        GUARDIAN("guardian"),
        KINDERGARTEN("kindergarten"),
        SCHOOL("school"),
        PROFESSION("profession"),
        HOUSING("housing"),
        INTERPRETER("interpreter");

        private final String code;

        Need(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }

        static Need of(String code) {
            return Stream.of(values())
                    .filter(it -> it.code.equals(code))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
