package org.zhusan.support;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhusan.agency.DataClass;
import org.zhusan.casefile.Records.Stored;

/**
 * One session with a person, as far as the reader may know of it.
 *
 * @param entry names the sheet it was written on, so that the same sheet sent twice is one session
 * @param note in the class of its stream, empty when nothing was written
 * @param ownNote for its author alone
 * @param corrects the session this one puts right
 */
record Session(
        UUID id,
        String entry,
        SessionKind kind,
        OffsetDateTime at,
        boolean attended,
        String note,
        String ownNote,
        @Nullable UUID corrects,
        String by,
        Instant writtenAt) {

    static final String FORM = "sessionLog";

    /** Empty when what is readable does not say what kind of session it was. */
    static Optional<Session> of(Stored record) {
        Map<String, Object> answers = record.answers();
        return SessionKind.of(text(answers, "type"))
                .map(kind -> new Session(
                        record.id(),
                        text(answers, "entry"),
                        kind,
                        (OffsetDateTime) answers.get("dt"),
                        Boolean.TRUE.equals(answers.get("attended")),
                        text(answers, "note"),
                        text(answers, "ownNote"),
                        answers.get("corrects") instanceof String it ? UUID.fromString(it) : null,
                        record.by(),
                        record.at()));
    }

    /** What is kept, by class: a theologian's session lies as a whole where only its author reads. */
    static Map<DataClass, Map<String, Object>> parts(Sheet sheet) {
        var session = new LinkedHashMap<String, Object>();
        session.put("entry", sheet.entry());
        session.put("type", sheet.kind().code());
        session.put("dt", sheet.at());
        session.put("attended", sheet.attended());
        put(session, "note", sheet.note());
        put(
                session,
                "corrects",
                sheet.corrects() == null ? "" : sheet.corrects().toString());
        var parts = new LinkedHashMap<DataClass, Map<String, Object>>();
        parts.put(sheet.kind().stream(), session);
        if (!sheet.ownNote().isEmpty()) {
            put(
                    parts.computeIfAbsent(DataClass.PSYCHOLOGICAL_OWN, it -> new LinkedHashMap<>()),
                    "ownNote",
                    sheet.ownNote());
        }
        return parts;
    }

    /** Whether the sheet says just this. */
    boolean says(Sheet sheet) {
        return kind == sheet.kind()
                && at.isEqual(sheet.at())
                && attended == sheet.attended()
                && note.equals(sheet.note())
                && ownNote.equals(sheet.ownNote())
                && Objects.equals(corrects, sheet.corrects());
    }

    private static void put(Map<String, Object> answers, String key, String text) {
        if (!text.isEmpty()) {
            answers.put(key, text);
        }
    }

    private static String text(Map<String, Object> answers, String key) {
        return answers.get(key) instanceof String text ? text : "";
    }

    /** A session as someone hands it in. */
    record Sheet(
            String entry,
            SessionKind kind,
            OffsetDateTime at,
            boolean attended,
            String note,
            String ownNote,
            @Nullable UUID corrects) {}
}
