package org.zhusan.handoff;

import org.jspecify.annotations.Nullable;

/**
 * Where a household wants to live and how far it has come with that, as codes.
 *
 * @param wish region named first, null without a wish
 * @param formerHome it wishes to go back to where it lived before
 * @param lastRegion where it lived before, null when nobody of it has
 * @param risk it would not be safe there
 * @param proposal what the table, or the conference, proposed
 * @param changes how often it asked to think again
 * @param allowedRegion where the prosecutor lets an adult who is bound to a place live
 * @param boundRegion where such an adult must stay
 */
record RegionChoice(
        String instance,
        String household,
        @Nullable String wish,
        boolean formerHome,
        @Nullable String lastRegion,
        boolean risk,
        @Nullable String proposal,
        @Nullable String proposedRegion,
        int changes,
        @Nullable String region,
        @Nullable String allowedRegion,
        @Nullable String boundRegion) {
    private static final int CONFERENCE_FROM = 3;

    /** Whether people sit down together when the household asks to think again once more. */
    boolean needsConference() {
        return changes + 1 >= CONFERENCE_FROM;
    }

    boolean settledByProsecutor(String chosen) {
        return chosen.equals(allowedRegion) || chosen.equals(boundRegion);
    }
}
