package org.zhusan.guardianship;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.casefile.Care;
import org.zhusan.casefile.People;
import org.zhusan.casefile.Placements;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;
import org.zhusan.guardianship.GuardianCares.Ending;

/** A child goes back to a parent only after it was heard and the home was seen, to someone who can have it with them today. */
@Component
class DecideOnReturnRules implements FormRules {
    private static final int HEARD_FROM = 10;
    private static final Set<Placements.Kind> APART = EnumSet.of(
            Placements.Kind.CUSTODY, Placements.Kind.ABROAD, Placements.Kind.HOSPITAL, Placements.Kind.ISOLATION);

    private final GuardianCares cares;
    private final CareDesk desk;
    private final People people;
    private final Placements placements;
    private final Care care;

    DecideOnReturnRules(GuardianCares cares, CareDesk desk, People people, Placements placements, Care care) {
        this.cares = cares;
        this.desk = desk;
        this.people = people;
        this.placements = placements;
        this.care = care;
    }

    @Override
    public String process() {
        return GuardianCareProcess.GUARDIAN_CARE;
    }

    @Override
    public String form() {
        return "decideOnReturn";
    }

    @Override
    public Map<String, Object> prefill(String caseNumber, String instance, Member reader) {
        return Map.of("age", desk.child(caseNumber).age(desk.today()));
    }

    @Override
    public void check(Submission submission) {
        boolean returns = returns(submission);
        int age = desk.child(submission.caseNumber()).age(desk.day(submission.at()));
        String wish = submission.text("childWish");
        if (age >= HEARD_FROM && wish.equals("tooYoung")) {
            throw new GuardianCareRefused.OldEnoughToSay();
        }
        if (submission.answers().get("actDate") instanceof LocalDate decided
                && decided.isBefore((LocalDate) submission.answers().get("heardOn"))) {
            throw new GuardianCareRefused.DecidedBeforeHearing();
        }
        boolean againstItsWish = age >= HEARD_FROM && wish.equals(returns ? "stay" : "return");
        if ((!returns || againstItsWish) && written(submission, "reason") == null) {
            throw new GuardianCareRefused.ReturnWithoutReason();
        }
        String parent = written(submission, "parentRef");
        if (parent != null) {
            requireParent(submission.caseNumber(), parent, returns, desk.day(submission.at()));
        }
        if (returns && !submission.yes("homeSeen")) {
            throw new GuardianCareRefused.HomeNotSeen();
        }
    }

    private void requireParent(String child, String parent, boolean returns, LocalDate on) {
        boolean adult = people.find(parent).filter(it -> it.age(on) >= 18).isPresent();
        if (!adult || parent.equals(child)) {
            throw new GuardianCareRefused.NoSuchParent(parent);
        }
        boolean apart = placements
                .now(parent, CareDesk.GUARDIANSHIP)
                .filter(it -> APART.contains(it.kind()))
                .isPresent();
        if (returns && apart) {
            throw new GuardianCareRefused.ParentElsewhere(parent);
        }
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        String child = submission.caseNumber();
        if (!returns(submission)) {
            desk.note(child, "guardianship.staysWithGuardian", DataClass.LEGAL_CIVIL, submission.by());
            return Map.of();
        }
        LocalDate on = desk.day(submission.at());
        care.end(child, submission.at(), submission.by());
        if (!care.childrenWithoutCarer(List.of(child), on).isEmpty()) {
            // by the file nobody of the household is its adult: the decision itself says who has it
            care.arrange(
                    child,
                    Care.Kind.OTHER_PARENT,
                    written(submission, "parentRef"),
                    submission.task(),
                    submission.at(),
                    submission.by());
        }
        cares.end(submission.instance(), on, Ending.RETURNED);
        desk.note(child, "guardianship.returned", DataClass.LEGAL_CIVIL, submission.by());
        return Map.of(GuardianCareProcess.CARE_ENDING, Ending.RETURNED.code());
    }

    private static boolean returns(Submission submission) {
        return submission.text("returnDecision").equals("returned");
    }

    private static @Nullable String written(Submission submission, String field) {
        return submission.answers().get(field) instanceof String text && !text.isBlank() ? text : null;
    }
}
