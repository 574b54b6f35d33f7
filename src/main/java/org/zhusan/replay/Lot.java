package org.zhusan.replay;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;

/** Varies what the officers write: the same for the same case and question every time, different from case to case. */
final class Lot {
    private final String caseNumber;

    Lot(String caseNumber) {
        this.caseNumber = caseNumber;
    }

    /** From 0 up to, not including, {@code bound}. */
    int of(String question, int bound) {
        var hash = new CRC32();
        hash.update((question + " " + caseNumber).getBytes(StandardCharsets.UTF_8));
        return (int) (hash.getValue() % bound);
    }

    /** Once in so many cases. */
    boolean onceIn(int cases, String question) {
        return of(question, cases) == 0;
    }

    <T> T oneOf(String question, List<T> answers) {
        return answers.get(of(question, answers.size()));
    }
}
