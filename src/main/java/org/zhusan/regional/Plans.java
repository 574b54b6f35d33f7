package org.zhusan.regional;

import java.time.LocalDate;
import java.util.Set;

/** What helps each person in the region, as agreed on with them; a chapter that ended is no part of it any more. */
public interface Plans {
    /** Empty when nothing is agreed on. */
    Set<Chapter> of(String person);

    /**
     * What helps from this day on, in place of what was agreed on before: chapters that are new begin, those no longer named end. While the person's
     * {@code regionalSupport} does not run, nothing begins until it does.
     */
    void agree(String person, Set<Chapter> helps, LocalDate since);

    /** The chapter ended by itself; agreed on again, it begins anew. Again changes nothing. */
    void end(String person, Chapter chapter, LocalDate on);
}
