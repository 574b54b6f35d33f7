package org.zhusan.casefile;

import java.util.List;
import java.util.Optional;

/**
 * Which household an offer to a region is about: the only place where an offer's number meets people. The programme reads it under a name of its own; whoever shows
 * anything of it asks {@code CaseAccess} first.
 */
public interface OfferedHouseholds {
    /** Keeps it, once and for all. */
    void keep(String offer, String household);

    /** Empty for a number nobody offered. */
    Optional<String> of(String offer);

    /** Offers of the household, newest first. */
    List<String> offers(String household);
}
