package org.zhusan.agency;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which agency has to do with which person, in which data classes and until when. Made and ended by tasks ({@code TASK}), by the process
 * ({@code LEAD}), by agreement ({@code REFERRAL}) or in need ({@code BREAK_GLASS}).
 */
public interface Relations {
    enum Kind {
        LEAD,
        TASK,
        REFERRAL,
        BREAK_GLASS
    }

    /** Makes the agency the one lead of the person, ending the relation of the lead before. */
    void lead(String person, String agency, @Nullable String region);

    /** To whom and to what of a person an agency is let. */
    record Opening(String person, String agency, @Nullable String region, Set<DataClass> classes) {}

    /** A task gives its agency a relation to the people it is about for as long as it is open, and ten days after. Once given, again changes nothing. */
    default void openForTask(
            String person, String agency, @Nullable String region, Set<DataClass> classes, String task) {
        openForTask(Set.of(new Opening(person, agency, region, classes)), task);
    }

    /** The same for several people at once. */
    default void openForTask(
            Collection<String> people, String agency, @Nullable String region, Set<DataClass> classes, String task) {
        var openings = new LinkedHashSet<Opening>();
        people.forEach(it -> openings.add(new Opening(it, agency, region, classes)));
        openForTask(openings, task);
    }

    /** The same for everybody a task is about and every agency that may claim it, a whole flight at once. */
    void openForTask(Set<Opening> openings, String task);

    void closeForTask(String task, Instant until);

    void refer(String person, String agency, @Nullable String region, Set<DataClass> classes, Instant until);

    /** What was referred in just these classes holds until then at the latest. */
    void endReferral(String person, String agency, @Nullable String region, Set<DataClass> classes, Instant until);
}
