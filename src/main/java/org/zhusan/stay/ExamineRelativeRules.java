package org.zhusan.stay;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.casefile.People.Person;
import org.zhusan.casefile.Records;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** Nobody is handed to someone about whom nothing is proven, and no child to a relative without an act; a wish to stay is answered with reasons. */
@Component
class ExamineRelativeRules implements FormRules {
    private static final String STAY = "stay";

    private final Residence residence;
    private final StayRows rows;
    private final Records records;

    ExamineRelativeRules(Residence residence, StayRows rows, Records records) {
        this.residence = residence;
        this.rows = rows;
        this.records = records;
    }

    @Override
    public String process() {
        return HousingProcess.EARLY_DEPARTURE;
    }

    @Override
    public String form() {
        return "examineRelative";
    }

    @Override
    public Map<String, Object> prefill(String caseNumber, String instance, Member reader) {
        List<Map<String, Object>> people = rows.rows(residence.members(caseNumber), reader, form());
        people.forEach(
                it -> wish(StayRows.person(it), reader, "examineRelative").ifPresent(wish -> it.put("wish", wish)));
        return Map.of(StayRows.LIST, people);
    }

    @Override
    public void check(Submission submission) {
        List<Person> members = residence.members(submission.caseNumber());
        StayRows.requireExactly(submission, members);
        boolean granted = submission.text("earlyDeparture").equals(HousingProcess.GRANTED);
        List<Person> unwilling = members.stream()
                .filter(it -> wish(it.number(), Residence.HOUSING, "rules")
                        .filter(STAY::equals)
                        .isPresent())
                .toList();
        if (blank(submission.answers().get("reason")) && (!granted || !unwilling.isEmpty())) {
            throw new DepartureRefused.ReasonMissing();
        }
        if (granted) {
            unwilling.stream()
                    .filter(it -> residence.adult(it, submission.at()))
                    .findFirst()
                    .ifPresent(it -> {
                        throw new DepartureRefused.AdultStays(it.number());
                    });
            requireProof(submission, members);
        }
    }

    private void requireProof(Submission submission, List<Person> members) {
        String proven = submission.text("proven");
        if (proven.equals("notProven") || !submission.yes("identityChecked")) {
            throw new DepartureRefused.NothingProven();
        }
        boolean withAnAdult = members.stream().anyMatch(it -> residence.adult(it, submission.at()));
        if (!proven.equals("closeRelative") || withAnAdult) {
            return;
        }
        for (Map<String, Object> row : submission.rows(StayRows.LIST)) {
            if (blank(row.get("actNumber"))) {
                throw new DepartureRefused.ActMissing(StayRows.person(row));
            }
        }
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        residence
                .members(submission.caseNumber())
                .forEach(it -> residence.note(
                        it.number(), "housing.relativeExamined", DataClass.LEGAL_CIVIL, submission.by()));
        return Map.of();
    }

    private Optional<String> wish(String person, Member reader, String purpose) {
        return records.latest(person, "hearFamily", reader, purpose)
                .map(it -> it.answers().get(StayRows.LIST + ".wish"))
                .map(String::valueOf);
    }

    private static boolean blank(@org.jspecify.annotations.Nullable Object text) {
        return text == null || text.toString().isBlank();
    }
}
