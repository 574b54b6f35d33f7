package org.zhusan.audit;

import java.util.Collection;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;

/**
 * Who has read what, for which purpose and when; the values never. Note a read in the transaction that serves it, so that there is no answer without
 * its entry.
 */
public interface ReadLog {
    /** @param purpose what the reader is doing, for example {@code task 4711} or {@code page}; at most 200 characters, no personal data */
    void note(Member reader, Collection<Read> reads, String purpose);

    /** @param subject what was read: the id of a record or an attachment, or a word such as {@code name} */
    record Read(String person, DataClass dataClass, String subject) {}
}
