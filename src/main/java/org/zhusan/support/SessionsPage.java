package org.zhusan.support;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a person's sessions shows.
 *
 * @param firstName empty when the reader may not know it
 * @param kinds codes of what the reader may write, empty when they only read
 * @param shared whether a note others of the stream read can be written
 * @param own whether own notes can be written
 * @param latest the latest a session can have been, for the browser
 * @param refused why the sheet was not kept just now, null on a plain visit
 */
public record SessionsPage(
        String person,
        String firstName,
        List<String> kinds,
        boolean shared,
        boolean own,
        SessionSheet sheet,
        String latest,
        boolean kept,
        List<Earlier> sessions,
        @Nullable SupportRefused refused) {

    public int longestNote() {
        return Sessions.LONGEST_NOTE;
    }

    public int longestOwnNote() {
        return Sessions.LONGEST_OWN_NOTE;
    }

    /**
     * A session held before.
     *
     * @param by name of the colleague
     * @param correction whether it puts an earlier one right
     * @param corrected whether a later one puts it right
     * @param mine whether the reader may put it right
     */
    public record Earlier(
            String id,
            String kind,
            Instant at,
            boolean attended,
            String note,
            String ownNote,
            String by,
            boolean correction,
            boolean corrected,
            boolean mine) {}
}
