package org.zhusan.health;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.casefile.People.Person;
import org.zhusan.casefile.Records;

/**
 * The series of weighings of a person, read back from the records: each weekly form keeps the lines before it. Nothing of it stands in a column.
 */
@Component
class Weighings {
    static final String ASSESSED = "assessNutrition";
    static final String WEIGHED = "weighWeekly";
    static final String LIST = "weeklyWeights";

    private final Records records;
    private final HospitalDesk desk;

    Weighings(Records records, HospitalDesk desk) {
        this.records = records;
        this.desk = desk;
    }

    /** Since the last assessment, oldest first, as far as the reader may read them; the assessment is the first line. */
    List<Weighing> series(String person, Member reader) {
        Optional<Records.Stored> assessed = records.latest(person, ASSESSED, reader, "rules");
        Optional<Records.Stored> weighed = records.latest(person, WEIGHED, reader, "rules")
                .filter(it ->
                        assessed.isEmpty() || !it.at().isBefore(assessed.get().at()));
        if (weighed.isEmpty()) {
            return assessed.map(it -> List.of(read(person, it.answers(), List.of())))
                    .orElse(List.of());
        }
        Map<String, Object> answers = weighed.get().answers();
        var series = new ArrayList<Weighing>();
        if (answers.get(LIST) instanceof List<?> rows) {
            rows.forEach(it -> series.add(Weighing.ofRow((Map<?, ?>) it)));
        }
        series.add(read(person, answers, series));
        return series;
    }

    /** What these answers add to the series. */
    Weighing read(String person, Map<String, Object> answers, List<Weighing> before) {
        LocalDate on = (LocalDate) answers.get("measuredOn");
        return Weighing.of(answers, months(person, on), before.isEmpty() ? null : before.get(before.size() - 1));
    }

    int months(String person, LocalDate on) {
        Person who = desk.person(person);
        return (int) java.time.Period.between(who.birthDate(), on).toTotalMonths();
    }

    int monthsNow(String person) {
        return months(person, desk.day(desk.now()));
    }
}
