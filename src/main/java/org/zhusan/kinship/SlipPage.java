package org.zhusan.kinship;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lawyer's slip: the only paper on which a code and a name stand side by side.
 *
 * @param appointment null when nothing is arranged
 */
public record SlipPage(
        String number,
        String child,
        String orderNumber,
        String institution,
        LocalDate deadline,
        int round,
        @Nullable OffsetDateTime appointment,
        List<Line> lines) {

    /** @param where code, for example {@code laboratory}; empty when not written */
    public record Line(String code, String name, String relation, String sex, int ageYears, String where) {}
}
