package org.zhusan.civil;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhusan.casefile.Files;

/**
 * What the page of someone's papers shows; only what its reader may know.
 *
 * @param today the day it is printed
 * @param restricted leaving needs permission, and the reader may know it
 * @param open what waits, and for whom
 * @param amendments newest first
 * @param mayAsk whether the reader may pass on a wish for an amendment
 * @param canBeAsked false while one is being dealt with
 * @param refused why nothing was passed on just now, null on a plain visit
 */
public record PapersPage(
        Files.Face face,
        LocalDate today,
        boolean restricted,
        List<Paper> papers,
        List<Step> open,
        List<Amendment> amendments,
        boolean mayAsk,
        boolean canBeAsked,
        @Nullable AmendmentRefused refused) {

    /** @param who empty where time or another step is waited for */
    public record Step(
            String label,
            List<Group> who,
            Instant since,
            @Nullable Instant due) {}

    /** @param region null for a function of the whole country */
    public record Group(String function, @Nullable String region) {}

    /** @param explanation empty where the record was amended */
    public record Amendment(
            Instant at, String field, String before, String after, String decision, String explanation) {}
}
