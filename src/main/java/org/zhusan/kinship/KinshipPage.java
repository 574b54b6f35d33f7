package org.zhusan.kinship;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhusan.casefile.Files;

/**
 * What the page of a child's kinship shows to this very reader.
 *
 * @param today the day it is printed
 * @param cases newest first
 * @param examinations newest first, only those whose course the reader may open
 */
public record KinshipPage(
        Files.Face face, LocalDate today, List<Open> open, List<Case> cases, List<Examination> examinations) {

    /**
     * @param who empty where a day is waited for
     * @param due of the task, or the day that is waited for
     */
    public record Open(
            String step,
            List<Group> who,
            Instant since,
            @Nullable Instant due) {}

    /** @param region null for a function of the whole country */
    public record Group(String function, @Nullable String region) {}

    /**
     * @param courtRegion null until a petition is filed
     * @param courtNumber of the case at the court, empty until it took it up
     * @param nextHearing null while none is fixed
     * @param nextHearingAt with its hour, null where only the day is known
     * @param inForceFrom first day on which the ruling may be in force, null when there is none or it is
     * @param result null unless the court has filed it and the reader may know
     */
    public record Case(
            int number,
            LocalDate openedOn,
            @Nullable LocalDate closedOn,
            @Nullable String courtRegion,
            String courtNumber,
            int adjournments,
            @Nullable LocalDate nextHearing,
            @Nullable Instant nextHearingAt,
            @Nullable LocalDate inForceFrom,
            @Nullable Result result,
            List<Line> way) {}

    /**
     * @param key of its sentence
     * @param time which time it is, 0 where that does not matter
     */
    public record Line(LocalDate on, String key, int time) {}

    /**
     * @param conclusion code of what the experts concluded, as the court filed it
     * @param ruling code of what the court ruled, empty until it has
     */
    public record Result(String conclusion, LocalDate filedOn, String ruling) {}

    public record Examination(String number, LocalDate orderedOn, LocalDate deadline, boolean slip) {}
}
