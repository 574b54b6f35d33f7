package org.zhusan.relatives;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a person's relatives shows.
 *
 * @param firstName empty where the reader may not know it
 * @param finding null while nobody knows what they are ready for
 * @param relative empty where nobody is named or the reader may not read it
 * @param reach how they can be reached, empty where the reader may not read it
 * @param told null before they were told
 * @param attempts newest first
 */
public record RelativesPage(
        String person,
        String firstName,
        @Nullable Finding finding,
        String relative,
        String reach,
        boolean doNotCall,
        boolean doNotTell,
        @Nullable Told told,
        List<Tried> attempts) {

    /** @param holds whether it still holds today */
    public record Finding(String state, @Nullable String region, LocalDate seenOn, LocalDate until, boolean holds) {}

    /** @param answers code of each answer by what was asked: person, children, guardian, sample */
    public record Told(LocalDate on, Map<String, String> answers, String conditions) {}

    public record Tried(Instant at, String channel, String outcome) {}
}
