package org.zhusan.arrival;

import java.util.Collection;

/** What arrival decided, in numbers. */
public interface Arrivals {
    /** Over these people; never who they are. */
    Counts counts(Collection<String> people);

    /** @param undertaking adults who signed an undertaking not to leave; {@code undecided} adults who landed and wait for the decision */
    record Counts(int custody, int undertaking, int rehabilitation, int undecided) {}
}
