package org.zhusan.roster;

import org.jspecify.annotations.Nullable;

/**
 * What the page of rosters shows.
 *
 * @param notice what was taken in just now, null on a plain visit
 * @param refused why a roster was not taken in, null unless one was handed in just now
 */
public record RostersPage(@Nullable Notice notice, @Nullable RosterRefused refused) {

    /** @param stages for example {@code ZH-S2} */
    public record Notice(int people, int households, String stages) {}
}
