package org.zhusan.casefile;

import org.zhusan.agency.Member;

/** Files of what is no person and yet has papers: a stage, a flight. They are encrypted, logged and guarded like a person's. */
public interface OperationFiles {
    /**
     * Opens the file, once; again changes nothing.
     *
     * @param number {@code ZH-S2} or {@code ZH-S2-F1}
     * @param agency leads it
     * @throws IllegalArgumentException when the number is neither's
     */
    void open(String number, String agency, Member by);
}
