package org.zhusan.support;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A sheet for a session as it was typed, to be read or shown once more. */
public record SessionSheet(
        String entry, String type, String dt, String attended, String note, String ownNote, String corrects) {

    /** What a browser leaves out is empty. */
    public SessionSheet {
        entry = Objects.requireNonNullElse(entry, "");
        type = Objects.requireNonNullElse(type, "");
        dt = Objects.requireNonNullElse(dt, "");
        attended = Objects.requireNonNullElse(attended, "");
        note = Objects.requireNonNullElse(note, "");
        ownNote = Objects.requireNonNullElse(ownNote, "");
        corrects = Objects.requireNonNullElse(corrects, "");
    }

    static SessionSheet empty(String type, String dt) {
        return new SessionSheet(UUID.randomUUID().toString(), type, dt, "", "", "", "");
    }

    /** Filled in with what is to be put right. */
    static SessionSheet correcting(Session session, ZoneId zone) {
        return new SessionSheet(
                UUID.randomUUID().toString(),
                session.kind().code(),
                session.at().atZoneSameInstant(zone).toLocalDateTime().toString(),
                session.attended() ? "yes" : "no",
                session.note(),
                session.ownNote(),
                session.id().toString());
    }

    /** The same words on a new sheet. */
    SessionSheet copied() {
        return new SessionSheet(UUID.randomUUID().toString(), type, dt, attended, note, ownNote, corrects);
    }

    /** @throws SessionRefused for the first answer that is missing or cannot be read */
    Session.Sheet read(ZoneId zone) {
        SessionKind kind = SessionKind.of(type).orElseThrow(SessionRefused.KindMissing::new);
        if (!attended.equals("yes") && !attended.equals("no")) {
            throw new SessionRefused.AttendanceMissing();
        }
        return new Session.Sheet(
                name(entry), kind, moment(zone), attended.equals("yes"), plain(note), plain(ownNote), id(corrects));
    }

    private OffsetDateTime moment(ZoneId zone) {
        try {
            return LocalDateTime.parse(dt).atZone(zone).toOffsetDateTime();
        } catch (DateTimeException notAMoment) {
            throw new SessionRefused.TimeMissing();
        }
    }

    /** Whoever writes the page's address by hand without a sheet gets a new one. */
    private static String name(String entry) {
        UUID named = id(entry);
        return named == null ? UUID.randomUUID().toString() : named.toString();
    }

    private static @Nullable UUID id(String written) {
        try {
            return written.isEmpty() ? null : UUID.fromString(written);
        } catch (IllegalArgumentException noId) {
            return null;
        }
    }

    /** Browsers send line ends of their own. */
    private static String plain(String text) {
        return text.replace("\r\n", "\n").strip();
    }
}
