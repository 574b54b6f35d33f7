package org.zhusan.civil;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.casefile.Rulings;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/**
 * What a birth is entered on. A ruling counts from the day it is in force, not a day before; where kinship is not proved no parent is entered; a place
 * in Kazakhstan for a birth abroad stands there only when the ruling names it.
 */
@Component
class RegisterBirthRules implements FormRules {
    private static final String RULING = "courtRuling";
    private static final String AUTHORITY = "guardianshipAuthority";
    private static final Set<String> ON_RULING =
            Set.of(BirthProcess.ON_RULING, BirthProcess.ON_RULING_PLACE_NAMED, BirthProcess.WAITS);
    private static final Set<String> WITHOUT_PARENTS =
            Set.of(BirthProcess.GUARDIANSHIP, BirthProcess.UNKNOWN_PARENTAGE);
    /** By ground, the papers it may rest on. */
    private static final Map<String, Set<String>> PAPERS = Map.of(
            "kazakhstanRecord", Set.of("kazakhstanValid", "kazakhstanLost"),
            "medicalCertificate", Set.of("medicalCertificate"),
            "foreignCertificate", Set.of("foreignLegalised"));

    private final BirthDesk desk;
    private final BirthTable births;
    private final Rulings rulings;

    RegisterBirthRules(BirthDesk desk, BirthTable births, Rulings rulings) {
        this.desk = desk;
        this.births = births;
        this.rulings = rulings;
    }

    @Override
    public String process() {
        return BirthProcess.ENTRY;
    }

    @Override
    public String form() {
        return "registerBirth";
    }

    @Override
    public Map<String, Object> prefill(String caseNumber, String instance, Member reader) {
        var values = new LinkedHashMap<String, Object>(desk.chosen(caseNumber, reader));
        births.find(caseNumber).map(Birth::route).ifPresent(it -> values.put("birthRoute", it));
        return values;
    }

    @Override
    public void check(Submission submission) {
        Birth birth = births.find(submission.caseNumber()).orElseThrow(BirthRefused.NothingChosen::new);
        if (BirthDesk.date(submission, "date").isBefore(birth.choice().bornOn())) {
            throw new BirthRefused.DateBeforeBirth();
        }
        ground(birth, submission.text("ground"));
        ruling(submission);
        place(birth, submission);
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        births.registered(
                submission.caseNumber(),
                BirthDesk.date(submission, "date"),
                submission.text("motherCitizen"),
                submission.text("fatherCitizen"),
                submission.text("parentResident"));
        desk.note(submission, "birth.registered");
        return Map.of();
    }

    private static void ground(Birth birth, String ground) {
        String route = String.valueOf(birth.route());
        if (ON_RULING.contains(route) != ground.equals(RULING) && !route.equals("MANUAL")
                || WITHOUT_PARENTS.contains(route) != ground.equals(AUTHORITY) && !route.equals("MANUAL")) {
            throw new BirthRefused.GroundDoesNotFit();
        }
        if (PAPERS.containsKey(ground) && !PAPERS.get(ground).contains(String.valueOf(birth.document()))) {
            throw new BirthRefused.PaperDoesNotFit();
        }
    }

    /** Asked of the case file at this moment: neither the model nor the form can say so instead. */
    private void ruling(Submission submission) {
        if (submission.text("ground").equals(RULING)
                && rulings.inForce(submission.caseNumber(), Rulings.Kind.KINSHIP_ESTABLISHED, desk.day(submission.at()))
                        .isEmpty()) {
            throw new BirthRefused.RulingNotInForce();
        }
    }

    private static void place(Birth birth, Submission submission) {
        boolean named = submission.text("ground").equals(RULING) && submission.yes("placeNamedInRuling");
        if (birth.placeElsewhere() && submission.text("placeEntered").equals("asChosen") && !named) {
            throw new BirthRefused.PlaceNotNamed();
        }
    }
}
