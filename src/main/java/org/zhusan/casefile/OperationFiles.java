package org.zhusan.casefile;

import org.zhusan.agency.Member;

/**
 * Files of what is no person and yet has papers: a stage, a flight, an examination of kinship, an offer to a region. They are encrypted, logged and guarded like a person's.
 */
public interface OperationFiles {
    /**
     * Opens the file, once; again changes nothing.
     *
     * @param number {@code ZH-S2}, {@code ZH-S2-F1}, {@code ZH-K-000012} or {@code ZH-O-000012}
     * @param agency leads it
     * @throws IllegalArgumentException when the number is none of these
     */
    void open(String number, String agency, Member by);
}
