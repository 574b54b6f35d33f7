package org.zhusan.regional;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a page shows of how an adult takes part in the programme of the region, and the buttons this reader has.
 *
 * @param leftOn null while she takes part
 * @param beingAsked whether someone asks her once more, or she is being welcomed
 */
public record ParticipationPage(
        String person, @Nullable LocalDate leftOn, boolean beingAsked, boolean mayLeave, boolean mayComeBack) {}
