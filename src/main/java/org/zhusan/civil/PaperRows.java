package org.zhusan.civil;

import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.zhusan.form.Submission;

/** Lists with a row for each paper or record. */
final class PaperRows {
    private PaperRows() {}

    /** @throws PapersRefused.PaperTwice when two rows are about one paper; of other papers there may be several */
    static void requireOnce(Submission submission, String list, String field) {
        Set<Object> seen = new HashSet<>();
        for (Map<String, Object> row : submission.rows(list)) {
            Object kind = row.get(field);
            if (!PaperKind.OTHER.code().equals(kind) && !seen.add(kind)) {
                throw new PapersRefused.PaperTwice(called(String.valueOf(kind)));
            }
        }
    }

    static Optional<Map<String, Object>> row(Submission submission, String list, String field, String value) {
        return submission.rows(list).stream()
                .filter(it -> Objects.equals(it.get(field), value))
                .findFirst();
    }

    /** The paper in the reader's language; resolved when the sentence is. */
    static DefaultMessageSourceResolvable called(PaperKind kind) {
        return called(kind.code());
    }

    private static DefaultMessageSourceResolvable called(String kind) {
        return new DefaultMessageSourceResolvable(new String[] {"civil.page.paper." + kind}, kind);
    }
}
