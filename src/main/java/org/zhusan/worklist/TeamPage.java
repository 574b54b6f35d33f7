package org.zhusan.worklist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The group at work: who is away, and for its lead how much everyone has to do.
 *
 * @param group in words
 * @param loads null for whoever does not lead the group
 * @param absences those that run or are to come
 * @param colleagues who can stand in, the reader among them
 * @param reader id of the reader
 */
public record TeamPage(
        String group,
        @Nullable Loads loads,
        List<Absent> absences,
        List<Person> colleagues,
        String reader,
        LocalDate today) {

    public boolean leads() {
        return loads != null;
    }

    public record Loads(List<Load> colleagues, Load unclaimed) {}

    /**
     * @param member null for what nobody holds
     * @param here false for someone who no longer works here
     * @param oldest null when there is nothing
     * @param overloaded whether it is much more than the others have
     */
    public record Load(
            @Nullable Person member,
            boolean here,
            TaskHands.@Nullable Away away,
            int held,
            int soon,
            int overdue,
            @Nullable Instant oldest,
            int fresh,
            int done,
            boolean overloaded) {}

    public record Person(String id, String name) {}

    /**
     * @param until the day of return
     * @param running whether it has begun
     * @param own whether the reader may end it
     */
    public record Absent(
            long id, Person member, Person deputy, LocalDate from, LocalDate until, boolean running, boolean own) {}
}
