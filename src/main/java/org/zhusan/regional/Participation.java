package org.zhusan.regional;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who takes part in the programme of the region. Everyone of a household in the programme does, until they leave; it is voluntary. */
public interface Participation {
    enum Status {
        IN_PROGRAMME,
        LEFT_PROGRAMME
    }

    /** Whether the person has left and not come back. */
    boolean hasLeft(String person);

    /** Those of these people who have left and not come back. */
    Set<String> whoLeft(Collection<String> people);

    /** Whether nobody of the household takes part any more; false for a household nobody lives in. Children who go on keep its programme: somebody goes on looking how they are. */
    boolean everyoneLeft(String household);

    /** From this day on the person takes part no longer; again changes nothing. */
    void leave(String person, LocalDate since);

    /** From this day on the person takes part again; again changes nothing. */
    void comeBack(String person, LocalDate since);

    /** Newest first; empty for who never left. Data class {@code social}: pages ask {@code CaseAccess} first. */
    List<Span> of(String person);

    /** @param until null while it lasts */
    record Span(Status status, LocalDate since, @Nullable LocalDate until) {}
}
