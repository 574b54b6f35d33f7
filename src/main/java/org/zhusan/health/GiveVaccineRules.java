package org.zhusan.health;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.casefile.People.Person;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** Doses due today: each given with lot, site and reaction, put off, refused or left out; never too early, never a live one in pregnancy. */
@Component
class GiveVaccineRules implements FormRules {
    private static final String DOSES = "doses";
    private static final String OUTCOME = "outcome";
    private static final String GIVEN = "given";

    private final VaccineTable table;
    private final VaccinationDesk desk;

    GiveVaccineRules(VaccineTable table, VaccinationDesk desk) {
        this.table = table;
        this.desk = desk;
    }

    @Override
    public String process() {
        return VaccinationProcess.VACCINATION;
    }

    @Override
    public String form() {
        return "giveVaccine";
    }

    @Override
    public Map<String, Object> prefill(String caseNumber, String instance, Member reader) {
        var filled = new HashMap<>(desk.about(desk.person(caseNumber)));
        List<Map<String, Object>> reactions = desk.seriousReactions(caseNumber, reader);
        filled.put("seriousReactionBefore", reactions.isEmpty() ? "no" : "yes");
        filled.put("earlierReactions", reactions);
        var rows = new ArrayList<Map<String, Object>>();
        for (PlannedDose dose : plan(caseNumber, instance).due(desk.today())) {
            rows.add(Map.of(
                    "vaccine", dose.vaccine().code(),
                    "doseNo", dose.number(),
                    "needsCheck", dose.check().code(),
                    "date", desk.today()));
        }
        filled.put(DOSES, rows);
        return filled;
    }

    @Override
    public void check(Submission submission) {
        Person person = desk.person(submission.caseNumber());
        LocalDate today = desk.day(submission.at());
        OpenPlan plan = plan(person.number(), submission.instance());
        var calendar = new ArrayList<>(plan.had());
        for (Map<String, Object> row : submission.rows(DOSES)) {
            PlannedDose due = due(row, plan, today);
            if (GIVEN.equals(row.get(OUTCOME))) {
                LocalDate date = (LocalDate) row.get("date");
                requirePossible(due.vaccine(), date, person, today);
                requireDistance(due.vaccine(), date, calendar);
                requireSafe(submission, row, due, person);
                calendar.add(new Dose(due.vaccine(), due.number(), date, Dose.HERE));
            }
        }
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        LocalDate today = desk.day(submission.at());
        OpenPlan plan = plan(submission.caseNumber(), submission.instance());
        boolean refused = false;
        for (Map<String, Object> row : submission.rows(DOSES)) {
            PlannedDose due = due(row, plan, today);
            PlannedDose looked = Boolean.TRUE.equals(row.get("checked")) ? due.checked() : due;
            switch (String.valueOf(row.get(OUTCOME))) {
                case GIVEN -> give(submission, row, looked, plan);
                case "leftOut" -> table.change(submission.instance(), looked, VaccineTable.State.LEFT_OUT);
                default ->
                    table.change(
                            submission.instance(),
                            looked.on(today.plusDays(Intervals.PUT_OFF)),
                            VaccineTable.State.OPEN);
            }
            refused |= "refused".equals(row.get(OUTCOME));
        }
        if (refused) {
            table.answer(submission.caseNumber(), submission.instance(), VaccinationProcess.REFUSE, true);
        }
        return Map.of();
    }

    private void give(Submission submission, Map<String, Object> row, PlannedDose dose, OpenPlan plan) {
        LocalDate date = (LocalDate) row.get("date");
        table.add(submission.caseNumber(), new Dose(dose.vaccine(), dose.number(), date, Dose.HERE), submission.task());
        table.change(submission.instance(), dose, VaccineTable.State.GIVEN);
        plan.pushedBy(dose, date).forEach(it -> table.change(submission.instance(), it, VaccineTable.State.OPEN));
        desk.note(submission.caseNumber(), "health.vaccinated", DataClass.MEDICAL_FLAGS, submission.by());
        if ("serious".equals(row.get("reaction"))) {
            desk.note(submission.caseNumber(), "health.seriousReaction", DataClass.MEDICAL, submission.by());
        }
    }

    private static PlannedDose due(Map<String, Object> row, OpenPlan plan, LocalDate today) {
        Vaccine vaccine = Vaccine.of(row.get("vaccine"));
        int number = ((Number) row.get("doseNo")).intValue();
        return plan.due(today).stream()
                .filter(it -> it.is(vaccine, number))
                .findFirst()
                .orElseThrow(VaccinationRefused.NotDue::new);
    }

    private static void requirePossible(Vaccine vaccine, LocalDate date, Person person, LocalDate today) {
        if (date.isAfter(today) || date.isBefore(person.birthDate())) {
            throw new VaccinationRefused.DayImpossible(vaccine);
        }
    }

    private static void requireDistance(Vaccine vaccine, LocalDate date, List<Dose> calendar) {
        if (calendar.stream()
                .anyMatch(it -> it.vaccine() == vaccine && it.givenOn().equals(date))) {
            throw new VaccinationRefused.DoseTwice(vaccine);
        }
        if (!Intervals.keeps(vaccine, date, calendar)) {
            throw new VaccinationRefused.TooSoon(vaccine, Intervals.firstDay(vaccine, date, calendar));
        }
    }

    private void requireSafe(Submission submission, Map<String, Object> row, PlannedDose due, Person person) {
        if (due.vaccine().live()
                && desk.mayBePregnant(person)
                && !"no".equals(submission.answers().get("pregnancy"))) {
            throw new VaccinationRefused.PregnancyNotExcluded(due.vaccine());
        }
        if (due.check() != Course.Check.NONE && !Boolean.TRUE.equals(row.get("checked"))) {
            throw new VaccinationRefused.CheckMissing(due.vaccine());
        }
        if (!submission.yes("reactionConsidered")
                && !desk.seriousReactions(person.number(), submission.by()).isEmpty()) {
            throw new VaccinationRefused.ReactionNotConsidered();
        }
    }

    private OpenPlan plan(String person, String instance) {
        return new OpenPlan(table.planned(instance, VaccineTable.State.OPEN), table.doses(person));
    }
}
