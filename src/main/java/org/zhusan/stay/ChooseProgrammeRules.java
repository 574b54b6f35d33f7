package org.zhusan.stay;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.casefile.People.Person;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** Each resident says of every proposed module whether they want it; of the theologian only a yes is kept. */
@Component
class ChooseProgrammeRules implements FormRules {
    /** Voluntary: whoever does not wish it leaves no trace. */
    private static final String THEOLOGY = "theology";

    private final StayDesk desk;
    private final StayRows rows;
    private final Modules modules;
    private final ModuleTable table;

    ChooseProgrammeRules(StayDesk desk, StayRows rows, Modules modules, ModuleTable table) {
        this.desk = desk;
        this.rows = rows;
        this.modules = modules;
        this.table = table;
    }

    @Override
    public String process() {
        return StayProcess.PROGRAMME;
    }

    @Override
    public String form() {
        return "chooseProgramme";
    }

    @Override
    public Map<String, Object> prefill(String caseNumber, String instance, Member reader) {
        List<Person> people = desk.residents(caseNumber);
        List<Map<String, Object>> filled = rows.rows(people, reader, form());
        for (int i = 0; i < people.size(); i++) {
            filled.get(i).put("category", modules.characteristic(people.get(i)).code());
            filled.get(i)
                    .put(
                            "modules",
                            List.copyOf(table.proposed(instance, people.get(i).number())));
        }
        return Map.of(StayRows.LIST, filled);
    }

    @Override
    public void check(Submission submission) {
        StayRows.requireExactly(submission, desk.residents(submission.caseNumber()));
        for (Map<String, Object> row : submission.rows(StayRows.LIST)) {
            check(row, table.proposed(submission.instance(), person(row)));
        }
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        for (Map<String, Object> row : submission.rows(StayRows.LIST)) {
            table.choose(
                    submission.instance(),
                    person(row),
                    codes(row, "modules"),
                    codes(row, "declined"),
                    submission.at(),
                    submission.by().id());
        }
        desk.note(submission.caseNumber(), "stay.programmeChosen", DataClass.SOCIAL, submission.by());
        return Map.of();
    }

    private static void check(Map<String, Object> row, Set<String> proposed) {
        Set<String> chosen = codes(row, "modules");
        Set<String> declined = codes(row, "declined");
        if (!proposed.containsAll(declined)) {
            throw new ProgrammeRefused.NeverProposed(person(row));
        }
        if (chosen.stream().anyMatch(declined::contains)) {
            throw new ProgrammeRefused.ChosenAndDeclined(person(row));
        }
        var open = new HashSet<>(proposed);
        open.remove(THEOLOGY);
        open.removeAll(chosen);
        open.removeAll(declined);
        if (!open.isEmpty()) {
            throw new ProgrammeRefused.NotAsked(person(row));
        }
        if (!declined.isEmpty()
                && String.valueOf(row.getOrDefault("declinedReason", "")).isBlank()) {
            throw new ProgrammeRefused.ReasonMissing(person(row));
        }
    }

    private static String person(Map<String, Object> row) {
        return String.valueOf(row.get(StayRows.PERSON));
    }

    private static Set<String> codes(Map<String, Object> row, String field) {
        var codes = new LinkedHashSet<String>();
        ((List<?>) row.getOrDefault(field, List.of())).forEach(it -> codes.add(String.valueOf(it)));
        return codes;
    }
}
