package org.zhusan.consent;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.casefile.Files;
import org.zhusan.form.Submission;

/** The table with a row per child that three forms share. */
@Component
class ChildRows {
    static final String FIELD = "children";
    static final String CHILD = "childRef";

    private final CaseDesk desk;
    private final Files files;

    ChildRows(CaseDesk desk, Files files) {
        this.desk = desk;
        this.files = files;
    }

    /** One row per child, with the first name as far as the reader may know it, and the age that decides whether the child is heard. */
    Map<String, Object> prefill(Collection<String> children, Member reader, String purpose) {
        Map<String, String> firstNames = files.firstNames(children, reader, purpose);
        var rows = new ArrayList<Map<String, Object>>();
        for (String child : children) {
            var row = new LinkedHashMap<String, Object>();
            row.put(CHILD, child);
            row.put("age", desk.age(child, desk.now()));
            if (firstNames.containsKey(child)) {
                row.put("firstName", firstNames.get(child));
            }
            rows.add(row);
        }
        return Map.of(FIELD, rows);
    }

    /**
     * @throws CoverageRefused.ChildTwice when a child has two rows
     * @throws CoverageRefused.NowAdult when someone of the household came of age meanwhile
     * @throws CoverageRefused.ForeignChild when a row names anyone else
     * @throws CoverageRefused.ChildMissing naming every expected child without a row
     */
    void requireExactly(Submission submission, Collection<String> expected) {
        var seen = new HashSet<String>();
        for (Map<String, Object> row : submission.rows(FIELD)) {
            String child = child(row);
            if (!seen.add(child)) {
                throw new CoverageRefused.ChildTwice(child);
            }
            if (!expected.contains(child)) {
                throw desk.cameOfAge(submission.caseNumber(), child, submission.at())
                        ? new CoverageRefused.NowAdult(child)
                        : new CoverageRefused.ForeignChild(child);
            }
        }
        var missing = new LinkedHashSet<>(expected);
        missing.removeAll(seen);
        if (!missing.isEmpty()) {
            throw new CoverageRefused.ChildMissing(String.join(", ", missing));
        }
    }

    static String child(Map<String, Object> row) {
        return (String) row.get(CHILD);
    }

    static List<String> withResult(Collection<ChildCoverage> rows, ChildCoverage.Result result) {
        return rows.stream()
                .filter(it -> it.result() == result)
                .map(ChildCoverage::child)
                .toList();
    }
}
