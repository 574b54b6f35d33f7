package org.zhusan.agency;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Who is away until when, and which colleague of the same group stands in meanwhile. It begins and ends by itself; why someone is away is nobody's business. */
public interface Absences {
    /** Days. */
    int LONGEST = 366;

    /** Those of the member's group that run or are to come, the first to end first. */
    List<Absence> of(Member member);

    /** Who of the member's group is away today, by their ids. */
    Map<String, Absence> today(Member member);

    /** Whether the deputy may act for this colleague today. */
    boolean standsIn(Member deputy, String absent);

    /**
     * @param by the one who will be away, or a lead of the group
     * @param until the day of return
     * @throws NotPermitted when {@code by} is neither
     * @throws AbsenceRefused when it cannot be so
     */
    void enter(Member by, String absent, String deputy, LocalDate from, LocalDate until);

    /**
     * The colleague is back earlier, or does not go.
     *
     * @throws NotPermitted when {@code by} is neither the one away nor a lead of the group, or there is no such absence
     */
    void end(Member by, long absence);

    /**
     * @param until the day of return
     */
    record Absence(long id, String member, String deputy, LocalDate from, LocalDate until) {
        public boolean on(LocalDate day) {
            return !day.isBefore(from) && day.isBefore(until);
        }
    }
}
