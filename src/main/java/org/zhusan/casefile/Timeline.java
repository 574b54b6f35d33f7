package org.zhusan.casefile;

import java.time.Instant;
import java.util.List;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;

/** What happened to a person, one line each, in the programme's words. */
public interface Timeline {
    /** @param kind a code such as {@code consent.given}; its sentence stands in {@code messages/} under {@code timeline.<kind>}; holds no personal data */
    void note(String person, String kind, DataClass dataClass, Member by);

    /** Newest first, only what the reader may read. */
    List<Entry> of(String person, Member reader);

    record Entry(Instant at, String kind, DataClass dataClass, String by) {}
}
