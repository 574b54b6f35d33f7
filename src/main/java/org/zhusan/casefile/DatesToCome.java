package org.zhusan.casefile;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.zhusan.agency.DataClass;

/** What a room of the house knows of days that are to come for people. Every bean of this type is asked; who learns of which day is decided once, where they are shown. */
public interface DatesToCome {
    /** Codes of the days it may tell of; what each is called stands in {@code messages/} under {@code cases.date.<kind>}. */
    Set<String> kinds();

    /** Those of these people and these households, in a few statements however many. What is over and no longer waited for is not there. */
    List<Day> of(Collection<String> people, Collection<String> households);

    /**
     * @param about number of the person or the household
     * @param dataClass what it tells that there is such a day
     * @param ofThePlace follows from where the person is or is expected: of someone who is with another agency it would tell with which
     */
    record Day(String about, LocalDate on, String kind, DataClass dataClass, boolean ofThePlace) {}
}
