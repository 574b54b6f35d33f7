package org.zhusan.regional;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a person's programme shows.
 *
 * @param firstName empty where the reader may not know it
 * @param regime code, empty until it is set
 * @param ending code of how it ended, empty while it lasts
 * @param chapters codes of what helps, as far as the reader may know
 * @param days of the meetings whose needs stand below, oldest first
 * @param needs what this person needed then, one row per field
 * @param regions a transfer may be asked to; empty where the reader cannot pass one on
 * @param wish what was asked for last, null when nothing was
 * @param refused why nothing was passed on just now, null on a plain visit
 */
public record ProgrammePage(
        String person,
        String firstName,
        String region,
        LocalDate since,
        String regime,
        String ending,
        @Nullable LocalDate endedOn,
        List<String> chapters,
        List<LocalDate> days,
        List<Need> needs,
        List<Meeting> meetings,
        List<String> regions,
        @Nullable Wish wish,
        @Nullable ProgrammeRefused refused) {

    /** @param levels 0 to 4 by meeting; an en dash where nothing was written down */
    public record Need(String field, List<String> levels) {}

    /** The greatest danger and need of anyone in the household. */
    public record Meeting(LocalDate on, int maxRisk, int maxNeed) {}

    public record Wish(String region, String reason, LocalDate on) {}
}
