package org.zhusan.evacuation;

import java.util.Collection;

/** How many fly; {@code orphans} are among the children. */
record Counts(int count, int men, int women, int children, int orphans) {
    static Counts of(Collection<Passenger> passengers) {
        return new Counts(
                passengers.size(),
                (int) passengers.stream()
                        .filter(it -> it.category().equals("M"))
                        .count(),
                (int) passengers.stream()
                        .filter(it -> it.category().equals("W"))
                        .count(),
                (int) passengers.stream().filter(Passenger::child).count(),
                (int) passengers.stream()
                        .filter(it -> it.child() && it.person().orphan())
                        .count());
    }
}
