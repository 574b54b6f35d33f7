package org.zhusan.health;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhusan.casefile.People.Person;
import org.zhusan.form.Submission;

/** Puts the plan together from what is documented, what the table proposes and what the clinician changed. */
@Component
class Planning {
    private static final String CHANGE = "change";

    private final VaccineTable table;
    private final VaccinationDesk desk;
    private final CatchUp catchUp;

    Planning(VaccineTable table, VaccinationDesk desk, CatchUp catchUp) {
        this.table = table;
        this.desk = desk;
        this.catchUp = catchUp;
    }

    /**
     * @throws VaccinationRefused when a documented dose cannot be, or a change would bring a dose too early or to someone who must not have it
     */
    Plan plan(Submission submission) {
        Person person = desk.person(submission.caseNumber());
        LocalDate today = desk.day(submission.at());
        List<Dose> known = table.doses(person.number());
        List<Dose> documented = documented(submission, person, today, known);
        var had = new ArrayList<>(known);
        had.addAll(documented);
        var situation = situation(submission, person, had);
        var wishes = new ArrayList<Wish>();
        var leftOut = new ArrayList<PlannedDose>();
        for (PlannedDose dose : catchUp.propose(person, submission.instance(), situation)) {
            Map<String, Object> row = edited(submission, dose);
            if ("leaveOut".equals(row.get(CHANGE))
                    || dose.vaccine() == Vaccine.HPV && hpv(submission).equals("no")) {
                leftOut.add(dose);
            } else {
                wishes.add(wish(dose, row));
            }
        }
        wishes.addAll(added(submission, situation));
        requireHpvAsked(submission, wishes);
        LocalDate from = situation.ill() ? today.plusDays(Intervals.PUT_OFF) : today;
        return new Plan(documented, settled(wishes, had, from), leftOut);
    }

    private List<Dose> documented(Submission submission, Person person, LocalDate today, List<Dose> known) {
        var all = new ArrayList<>(known);
        var documented = new ArrayList<Dose>();
        List<Map<String, Object>> rows = submission.rows("documentedDoses").stream()
                .sorted(Comparator.comparing(it -> (LocalDate) it.get("date")))
                .toList();
        for (Map<String, Object> row : rows) {
            Vaccine vaccine = Vaccine.of(row.get("vaccine"));
            LocalDate date = (LocalDate) row.get("date");
            if (date.isAfter(today) || date.isBefore(person.birthDate())) {
                throw new VaccinationRefused.DayImpossible(vaccine);
            }
            if (all.stream()
                    .anyMatch(it -> it.vaccine() == vaccine && it.givenOn().equals(date))) {
                throw new VaccinationRefused.DoseTwice(vaccine);
            }
            var dose = new Dose(vaccine, Intervals.number(vaccine, date, all), date, (String) row.get("proof"));
            all.add(dose);
            documented.add(dose);
        }
        return documented;
    }

    private CatchUp.Situation situation(Submission submission, Person person, List<Dose> had) {
        Object pregnancy = submission.answers().get("pregnancy");
        Collection<?> reasons =
                submission.answers().get("contraindication") instanceof Collection<?> some ? some : List.of();
        return new CatchUp.Situation(
                pregnancy == null ? desk.pregnancy(person, submission.by()) : pregnancy.toString(),
                reasons.contains("feverOrIllness") || reasons.contains("malnutritionUnstable"),
                reasons.contains("immuneDeficiency"),
                had);
    }

    private static Map<String, Object> edited(Submission submission, PlannedDose dose) {
        return submission.rows("planRows").stream()
                .filter(it -> dose.is(Vaccine.of(it.get("vaccine")), ((Number) it.get("dose")).intValue()))
                .findFirst()
                .orElse(Map.of());
    }

    private static Wish wish(PlannedDose dose, Map<String, Object> row) {
        PlannedDose looked = Boolean.TRUE.equals(row.get("checked")) ? dose.checked() : dose;
        return "otherDay".equals(row.get(CHANGE))
                ? new Wish(looked.on((LocalDate) row.get("newEarliest")), true)
                : new Wish(looked, false);
    }

    private List<Wish> added(Submission submission, CatchUp.Situation situation) {
        var added = new ArrayList<Wish>();
        for (Map<String, Object> row : submission.rows("addedRows")) {
            Vaccine vaccine = Vaccine.of(row.get("vaccine"));
            if (vaccine.live() && !situation.mayHaveLive()) {
                throw new VaccinationRefused.LiveVaccine(vaccine);
            }
            if (vaccine == Vaccine.HPV && !hpv(submission).equals("yes")) {
                throw new VaccinationRefused.HpvNotAsked();
            }
            added.add(new Wish(
                    new PlannedDose(
                            vaccine,
                            0,
                            (LocalDate) row.get("earliest"),
                            Period.ofDays(Intervals.BETWEEN_DOSES),
                            Course.Check.NONE),
                    true));
        }
        return added;
    }

    private static void requireHpvAsked(Submission submission, List<Wish> wishes) {
        boolean agreed = VaccinationProcess.CONSENT.equals(submission.text("repConsent"));
        boolean planned = wishes.stream().anyMatch(it -> it.dose().vaccine() == Vaccine.HPV);
        if (agreed && planned && !hpv(submission).equals("yes")) {
            throw new VaccinationRefused.HpvNotAsked();
        }
    }

    static String hpv(Submission submission) {
        return Optional.ofNullable(submission.answers().get("hpvConsent"))
                .map(Object::toString)
                .orElse("");
    }

    /** Day by day: what a clinician chose stands or is refused, what was proposed makes room. */
    private static List<PlannedDose> settled(List<Wish> wishes, List<Dose> had, LocalDate from) {
        var calendar = new ArrayList<>(had);
        var settled = new ArrayList<PlannedDose>();
        var inOrder = new ArrayList<>(wishes);
        inOrder.sort(Comparator.comparing(it -> it.dose().earliest()));
        for (Wish wish : inOrder) {
            PlannedDose dose = wish.dose();
            LocalDate wanted = wish.chosen() ? dose.earliest() : afterGap(dose, calendar);
            LocalDate day = Intervals.firstDay(dose.vaccine(), Schedule.later(wanted, from), calendar);
            if (wish.chosen() && day.isAfter(dose.earliest())) {
                throw new VaccinationRefused.TooSoon(dose.vaccine(), day);
            }
            PlannedDose numbered = dose.on(day).numbered(Intervals.number(dose.vaccine(), day, calendar));
            settled.add(numbered);
            calendar.add(new Dose(dose.vaccine(), numbered.number(), day, Dose.HERE));
        }
        settled.sort(Comparator.comparing(PlannedDose::earliest));
        return settled;
    }

    private static LocalDate afterGap(PlannedDose dose, List<Dose> calendar) {
        return calendar.stream()
                .filter(it -> it.vaccine().shares(dose.vaccine()))
                .map(it -> it.givenOn().plus(dose.gap()))
                .reduce(dose.earliest(), Schedule::later);
    }

    /** @param chosen whether the clinician set the day */
    private record Wish(PlannedDose dose, boolean chosen) {}

    record Plan(List<Dose> documented, List<PlannedDose> open, List<PlannedDose> leftOut) {}
}
