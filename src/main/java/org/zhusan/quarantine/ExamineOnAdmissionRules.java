package org.zhusan.quarantine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.casefile.People.Person;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** What the first day shows: the treatment that waits for it is told what is needed, never what was found. */
@Component
class ExamineOnAdmissionRules implements FormRules {
    private static final BigDecimal MODERATE_BELOW_MM = new BigDecimal(125);

    private final QuarantineDesk desk;
    private final ScreeningTable screenings;
    private final Doctors doctors;

    ExamineOnAdmissionRules(QuarantineDesk desk, ScreeningTable screenings, Doctors doctors) {
        this.desk = desk;
        this.screenings = screenings;
        this.doctors = doctors;
    }

    @Override
    public String process() {
        return QuarantineProcess.SCREENING;
    }

    @Override
    public String form() {
        return "examineOnAdmission";
    }

    @Override
    public Map<String, Object> prefill(String caseNumber, String instance, Member reader) {
        Person person = desk.person(caseNumber);
        return Map.of(
                "age",
                desk.age(person),
                "ageMonths",
                Period.between(person.birthDate(), desk.today()).toTotalMonths(),
                "sex",
                person.sex().name().toLowerCase(Locale.ROOT));
    }

    @Override
    public void check(Submission submission) {
        Person person = desk.person(submission.caseNumber());
        desk.onTheBooks(person.number());
        if (contradicts(submission, "injuries") || contradicts(submission, "skin")) {
            throw new ExaminationRefused.NothingAndSomething();
        }
        if (submission.answers().get("treatedOn") instanceof LocalDate treated
                && treated.isBefore(person.birthDate())) {
            throw new ExaminationRefused.TreatedBeforeBirth();
        }
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        String person = submission.caseNumber();
        screenings.begin(submission.instance(), person, submission.at());
        doctors.examined(
                person,
                submission.instance(),
                nutritionCare(submission),
                "yes".equals(submission.answers().get("pregnancy")),
                submission.yes("hospitalNeeded"));
        desk.note(person, "quarantine.examined", submission.by());
        return Map.of();
    }

    /** WHO and UNICEF, 2009: below 125 mm is acute malnutrition, so is swelling of both feet; and the clinician's own worry counts. */
    private static boolean nutritionCare(Submission submission) {
        boolean thin =
                submission.answers().get("muacMm") instanceof BigDecimal muac && muac.compareTo(MODERATE_BELOW_MM) < 0;
        return thin || !"none".equals(submission.answers().get("oedema")) || submission.yes("weightConcern");
    }

    private static boolean contradicts(Submission submission, String field) {
        return submission.answers().get(field) instanceof List<?> ticked
                && ticked.contains("none")
                && ticked.size() > 1;
    }
}
