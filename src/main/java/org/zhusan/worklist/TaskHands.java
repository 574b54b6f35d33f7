package org.zhusan.worklist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whose hands a task has been in and may go to, as its page shows it.
 *
 * @param holder id of who holds it, empty while nobody does
 * @param since since when, null while nobody holds it
 * @param away null unless the holder is away today
 * @param changes the first one first
 * @param colleagues whom the reader may give it to; empty when they may not
 * @param takeOver whether the reader may take it over from the holder
 * @param writers names of colleagues whose drafts are not shown, for the holder and for whoever thinks of taking over
 * @param ownDraft when the reader's own unfinished answers were kept while somebody else holds the task, null when there are none
 */
public record TaskHands(
        String holder,
        @Nullable Instant since,
        @Nullable Away away,
        List<Change> changes,
        List<Colleague> colleagues,
        boolean takeOver,
        List<String> writers,
        @Nullable Instant ownDraft) {

    /** @param until the day of return */
    public record Away(LocalDate until, String deputy) {}

    /** @param key of the sentence that says it, with {@code by}, {@code to}, the time and {@code from} in it */
    public record Change(String key, String by, String to, Instant at, String from) {}

    /** @param away null for who is there */
    public record Colleague(
            String id, String name, @Nullable Away away) {}
}
