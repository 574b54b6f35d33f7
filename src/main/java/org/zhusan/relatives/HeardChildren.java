package org.zhusan.relatives;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhusan.casefile.People.Person;
import org.zhusan.form.Submission;

/** Rows in which children say what they want: one for each of the household, those of ten and older always heard. */
@Component
class HeardChildren {
    static final String LIST = "heard";

    private final RelativesDesk desk;

    HeardChildren(RelativesDesk desk) {
        this.desk = desk;
    }

    List<Map<String, Object>> rows(String person) {
        var rows = new ArrayList<Map<String, Object>>();
        for (Person child : desk.children(person)) {
            var row = new LinkedHashMap<String, Object>();
            row.put("childRef", child.number());
            row.put("age", child.age(desk.today()));
            rows.add(row);
        }
        return rows;
    }

    /** @throws RelativesRefused when rows are not those of the household, a child of ten was not heard, or was heard tomorrow */
    void check(Submission submission) {
        var expected = new HashMap<String, Person>();
        desk.children(submission.caseNumber()).forEach(it -> expected.put(it.number(), it));
        LocalDate today = desk.day(submission.at());
        for (Map<String, Object> row : submission.rows(LIST)) {
            Person child = expected.remove(String.valueOf(row.get("childRef")));
            if (child == null) {
                throw new RelativesRefused.OtherChildren();
            }
            if (child.age(today) >= RelativesDesk.HEARD_FROM
                    && (row.get("wish") == null || row.get("heardOn") == null)) {
                throw new RelativesRefused.ChildNotHeard(child.number());
            }
            if (row.get("heardOn") instanceof LocalDate on && on.isAfter(today)) {
                throw new RelativesRefused.InFuture();
            }
        }
        if (!expected.isEmpty()) {
            throw new RelativesRefused.OtherChildren();
        }
    }

    /** One child that objects is enough; a small child's wish weighs as one of ten. Null when nobody said anything. */
    static @Nullable String wish(Submission submission) {
        List<Object> wishes = submission.rows(LIST).stream()
                .map(it -> it.get("wish"))
                .filter(it -> it != null)
                .toList();
        return wishes.contains("objects")
                ? "objects"
                : wishes.contains("undecided") ? "undecided" : wishes.isEmpty() ? null : "agrees";
    }
}
