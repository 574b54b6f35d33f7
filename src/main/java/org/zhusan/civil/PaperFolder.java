package org.zhusan.civil;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhusan.casefile.People.Person;

/** The papers of one person while the records about them are gone through, oldest first. */
final class PaperFolder {
    private final Map<PaperKind, Paper> papers = new EnumMap<>(PaperKind.class);
    private final Person person;
    private final LocalDate today;
    private LocalDate day;

    PaperFolder(Person person, LocalDate today, LocalDate firstWord) {
        this.person = person;
        this.today = today;
        this.day = firstWord;
    }

    /** What follows was written on this day. */
    void turnTo(LocalDate day) {
        this.day = day;
    }

    /** Whether the person was a child on the day written of. */
    boolean ofChild() {
        return person.age(day) < PapersDesk.OF_AGE;
    }

    /** In the order of their kinds. */
    List<Paper> papers() {
        return List.copyOf(papers.values());
    }

    boolean expects(PaperKind kind) {
        return papers.containsKey(kind);
    }

    /** An expired one is none: it is obtained anew, or no longer spoken of. */
    void had(PaperKind kind, @Nullable String number, @Nullable LocalDate validUntil) {
        if (validUntil == null || !validUntil.isBefore(today)) {
            put(kind, Paper.State.HELD, number, validUntil, null);
        } else if (kind.replaced()) {
            obtaining(kind, kind.obtainedBy());
        } else {
            papers.remove(kind);
        }
    }

    /** Since when stays as it was where it was being obtained already. */
    void obtaining(PaperKind kind, String waitsFor) {
        Paper before = papers.get(kind);
        LocalDate since = before != null && before.state() == Paper.State.OBTAINING ? before.since() : day;
        papers.put(kind, new Paper(kind.code(), Paper.State.OBTAINING, null, null, waitsFor, since));
    }

    void ready(PaperKind kind, @Nullable String number, @Nullable LocalDate validUntil) {
        put(kind, Paper.State.READY, number, validUntil, null);
    }

    void handedOver(PaperKind kind, @Nullable String number) {
        Paper before = papers.get(kind);
        put(kind, Paper.State.HANDED_OVER, number, before == null ? null : before.validUntil(), null);
    }

    /** Said to be there: number and validity stay as far as they are known. */
    void keeps(PaperKind kind) {
        Paper before = papers.get(kind);
        if (before == null || !before.there()) {
            put(kind, Paper.State.HELD, null, null, null);
        }
    }

    void never(PaperKind kind) {
        put(kind, Paper.State.NEVER, null, null, null);
    }

    private void put(
            PaperKind kind,
            Paper.State state,
            @Nullable String number,
            @Nullable LocalDate validUntil,
            @Nullable String waitsFor) {
        papers.put(kind, new Paper(kind.code(), state, number, validUntil, waitsFor, day));
    }
}
