package org.zhusan.agency;

import java.util.Set;

/** Which regions there are and which rehabilitation centre works for each. What they are called, {@link Directory} says. */
public interface Regions {
    /** Their codes. */
    Set<String> all();

    /** Whether the region has a centre of its own; false for a code that is no region. */
    default boolean hasCentre(String region) {
        return all().contains(region) && servedBy(region).equals(region);
    }

    /** The region whose centre works for this one: itself where it has one, a neighbour where it has none; a code that is no region is given back. */
    String servedBy(String region);
}
