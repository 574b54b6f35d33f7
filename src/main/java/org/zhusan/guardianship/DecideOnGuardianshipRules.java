package org.zhusan.guardianship;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.casefile.Care;
import org.zhusan.casefile.Rulings;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** A person decides who has the child; whoever cared for it before does so until the same instant. */
@Component
class DecideOnGuardianshipRules implements FormRules {
    /** As the fact reads while nobody has set it. */
    private static final LocalDate NEVER = LocalDate.of(2999, 12, 31);

    private final ChildDesk desk;
    private final GuardianshipCases cases;
    private final CandidateRows rows;
    private final AppointmentCheck appointments;
    private final ParentsReturn parents;
    private final GuardianCares cares;
    private final Care care;
    private final Rulings rulings;

    DecideOnGuardianshipRules(
            ChildDesk desk,
            GuardianshipCases cases,
            CandidateRows rows,
            AppointmentCheck appointments,
            ParentsReturn parents,
            GuardianCares cares,
            Care care,
            Rulings rulings) {
        this.desk = desk;
        this.cases = cases;
        this.rows = rows;
        this.appointments = appointments;
        this.parents = parents;
        this.cares = cares;
        this.care = care;
        this.rulings = rulings;
    }

    @Override
    public String process() {
        return GuardianshipProcess.GUARDIANSHIP;
    }

    @Override
    public String form() {
        return "decideOnGuardianship";
    }

    @Override
    public Map<String, Object> prefill(String caseNumber, String instance, Member reader) {
        GuardianshipCase running = cases.of(caseNumber).orElseThrow();
        Map<Integer, String> names = rows.namesChecked(caseNumber, reader, form());
        var options = new ArrayList<Map<String, String>>();
        for (Candidate each : suitable(running)) {
            String option = Appointment.option(each.no(), names.get(each.no()));
            options.add(Map.of("label", option, "value", option));
        }
        var filled = new LinkedHashMap<String, Object>();
        filled.put("age", desk.age(caseNumber));
        filled.put("childObjects", running.childObjects());
        filled.put("siblingsApart", running.siblingsApart());
        filled.put("kinshipRuling", proved(caseNumber));
        filled.put("candidates", options);
        return filled;
    }

    @Override
    public void check(Submission submission) {
        String child = submission.caseNumber();
        var appointment = new Appointment(submission);
        boolean grownUp = desk.age(child) >= ChildDesk.OF_AGE;
        if (grownUp != appointment.decision().equals(GuardianshipProcess.OF_AGE)) {
            throw grownUp ? new GuardianRefused.OfAge(child) : new GuardianRefused.NotOfAge(child);
        }
        GuardianshipCase running = cases.running(child);
        appointments.requireActDay(appointment, running);
        if (appointment.places()) {
            appointments.require(appointment, running, suitable(running));
        } else if (appointment.decision().equals("returnToParent")) {
            parents.require(submission);
        }
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        String child = submission.caseNumber();
        var appointment = new Appointment(submission);
        GuardianshipCase running = cases.running(child);
        if (appointment.places()) {
            appoint(appointment, running);
        } else if (appointment.decision().equals("returnToParent")) {
            parents.bringBack(submission);
            desk.note(child, "guardianship.returnedToParent", DataClass.LEGAL_CIVIL, submission.by());
        } else {
            desk.note(child, "guardianship.notAppointed", DataClass.LEGAL_CIVIL, submission.by());
        }
        cases.decided(running.instance(), appointment.decision(), appointment.actOn(), appointment.until());
        return Map.of(
                GuardianshipProcess.PLACED, appointment.places(),
                GuardianshipProcess.OTHERWISE, otherwise(appointment.decision()),
                GuardianshipProcess.ACT_ENDS_ON, lastDay(appointment));
    }

    private void appoint(Appointment appointment, GuardianshipCase running) {
        Submission form = appointment.submission();
        Candidate chosen = appointment.chosen(suitable(running)).orElseThrow();
        // by a temporary act that ran out: nobody ended that care
        cares.now(form.caseNumber())
                .ifPresent(it -> cares.end(it.instance(), desk.today(), GuardianCares.Ending.GUARDIAN_LOST));
        Care.Kind kind = appointment.guardian() ? Care.Kind.GUARDIAN : Care.Kind.GUARDIANSHIP_PLACEMENT;
        care.arrange(form.caseNumber(), kind, chosen.carer(), form.task(), form.at(), form.by());
        if (form.yes("livesThere")) {
            desk.moveTo(form.caseNumber(), chosen.carer(), form.at(), form.by());
        }
        desk.note(form.caseNumber(), "guardianship.appointed", DataClass.LEGAL_CIVIL, form.by());
    }

    private List<Candidate> suitable(GuardianshipCase running) {
        return cases.candidates(running).stream().filter(Candidate::suitable).toList();
    }

    private boolean proved(String child) {
        return rulings.inForce(child, Rulings.Kind.KINSHIP_ESTABLISHED, desk.today())
                .isPresent();
    }

    private static LocalDate lastDay(Appointment appointment) {
        LocalDate until = appointment.until();
        return until == null ? NEVER : until;
    }

    private static String otherwise(String decision) {
        return switch (decision) {
            case "returnToParent" -> GuardianshipProcess.PARENT;
            case GuardianshipProcess.OF_AGE -> GuardianshipProcess.OF_AGE;
            default -> GuardianshipProcess.SEARCH;
        };
    }
}
