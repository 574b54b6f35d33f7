package org.zhusan.guardianship;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a child's guardianship shows.
 *
 * @param firstName empty where the reader may not know it
 * @param care code of the arrangement in force, empty when there is none
 * @param carer null when the carer is none of ours, or the reader may not know of them
 * @param paper null when none is known, or the reader may not read it
 * @param nextVisit null while no guardian's care runs
 * @param returnRequest whether the reader may pass on now that a parent asks
 * @param loss whether the reader may pass on now that the guardian cannot go on
 * @param refused why nothing was passed on just now, null on a plain visit
 */
public record GuardianshipPage(
        String child,
        String firstName,
        String care,
        @Nullable Instant since,
        @Nullable Face carer,
        @Nullable Paper paper,
        @Nullable LocalDate nextVisit,
        @Nullable LocalDate lastVisit,
        List<Open> open,
        List<Sibling> siblings,
        boolean returnRequest,
        boolean loss,
        @Nullable GuardianCareRefused refused) {

    public record Face(String person, String firstName) {}

    /**
     * @param number empty where the paper has none
     * @param date null where the paper has none
     */
    public record Paper(
            String kind, String number, @Nullable LocalDate date) {}

    public record Open(
            String step,
            List<String> turn,
            Instant since,
            @Nullable Instant due) {}

    /**
     * A child of the same household.
     *
     * @param place where it is, as the reader may see it; empty when that is not known
     */
    public record Sibling(Face face, String place, @Nullable String region) {}
}
