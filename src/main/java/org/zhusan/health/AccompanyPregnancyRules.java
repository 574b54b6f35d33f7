package org.zhusan.health;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.centre.Residents;
import org.zhusan.centre.Residents.Resident;
import org.zhusan.centre.Residents.Room;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** A visit has a next one in time, and from the 34th week nobody climbs stairs. */
@Component
class AccompanyPregnancyRules implements FormRules {
    private final HospitalDesk desk;
    private final Residents residents;

    AccompanyPregnancyRules(HospitalDesk desk, Residents residents) {
        this.desk = desk;
        this.residents = residents;
    }

    @Override
    public String process() {
        return HospitalProcess.MATERNITY;
    }

    @Override
    public String form() {
        return "accompanyPregnancy";
    }

    @Override
    public Map<String, Object> prefill(String caseNumber, String instance, Member reader) {
        return Map.of("onGroundFloor", onGroundFloor(caseNumber));
    }

    @Override
    public void check(Submission submission) {
        if (!submission.text("pregnancyState").equals("visit")) {
            return;
        }
        if (number(submission, "diastolic").compareTo(number(submission, "systolic")) >= 0) {
            throw new MaternityRefused.PressureUnclear();
        }
        requireNextVisit(submission);
        if (asksForGroundFloor(submission) && !submission.yes("groundFloorAsked")) {
            throw new MaternityRefused.GroundFloorNotAsked(AntenatalContacts.GROUND_FLOOR_FROM);
        }
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        String mother = submission.caseNumber();
        switch (submission.text("pregnancyState")) {
            case "visit" -> {
                desk.note(mother, "health.pregnancySeen", DataClass.MEDICAL, submission.by());
                if (asksForGroundFloor(submission)) {
                    desk.note(mother, "health.groundFloorAsked", DataClass.MEDICAL_FLAGS, submission.by());
                }
            }
            case "ended" -> desk.note(mother, "health.pregnancyEnded", DataClass.MEDICAL, submission.by());
            default -> {
                // a birth is told by the form that follows
            }
        }
        return Map.of();
    }

    private void requireNextVisit(Submission submission) {
        LocalDate visit =
                (LocalDate) Objects.requireNonNull(submission.answers().get("visitOn"));
        LocalDate next = (LocalDate) Objects.requireNonNull(submission.answers().get("nextVisitOn"));
        if (!next.isAfter(visit)) {
            throw new MaternityRefused.NextVisitBeforeThis();
        }
        LocalDate by =
                AntenatalContacts.nextBy(visit, number(submission, "weeks").intValueExact());
        if (next.isAfter(by) && HospitalPapers.blank(submission.answers().get("laterReason"))) {
            throw new MaternityRefused.NextVisitTooLate(by);
        }
    }

    private boolean asksForGroundFloor(Submission submission) {
        return number(submission, "weeks").intValueExact() >= AntenatalContacts.GROUND_FLOOR_FROM
                && !onGroundFloor(submission.caseNumber());
    }

    private boolean onGroundFloor(String person) {
        Optional<Resident> resident = residents.find(person);
        return resident.stream()
                .flatMap(it -> residents.rooms(it.building()).stream()
                        .filter(room -> room.number().equals(it.room())))
                .anyMatch(Room::groundFloor);
    }

    private static BigDecimal number(Submission submission, String field) {
        return (BigDecimal) Objects.requireNonNull(submission.answers().get(field));
    }
}
