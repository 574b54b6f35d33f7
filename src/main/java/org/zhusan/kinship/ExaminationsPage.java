package org.zhusan.kinship;

import java.time.LocalDate;
import java.util.List;
import org.zhusan.casefile.Files;

/** The examinations there were about one child, newest first. */
public record ExaminationsPage(Files.Face face, List<Row> rows) {
    /**
     * @param custody whether the reader may open its page
     * @param slip whether the reader may print the slip
     */
    public record Row(
            String number, LocalDate orderedOn, LocalDate deadline, String state, boolean custody, boolean slip) {}
}
