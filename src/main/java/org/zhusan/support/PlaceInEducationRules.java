package org.zhusan.support;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** Kindergarten until school, then a grade that fits; to have never been to school is no reason against any of it. */
@Component
class PlaceInEducationRules implements FormRules {
    /** School begins at six or seven; the Law on Education is not verified by a lawyer. */
    private static final int SCHOOL_FROM = 6;

    private static final int KINDERGARTEN_UNTIL = 6;
    private static final int USUAL_AGE_IN_GRADE_NOUGHT = 6;
    private static final int BELOW_OTHERS = 2;

    private final SupportDesk desk;

    PlaceInEducationRules(SupportDesk desk) {
        this.desk = desk;
    }

    @Override
    public String process() {
        return SupportProcess.SUPPORT;
    }

    @Override
    public String form() {
        return "placeInEducation";
    }

    @Override
    public Map<String, Object> prefill(String caseNumber, String instance, Member reader) {
        return Map.of("age", desk.age(caseNumber, desk.now()));
    }

    @Override
    public void check(Submission submission) {
        int age = desk.age(submission.caseNumber(), submission.at());
        int most = Math.max(0, age - SCHOOL_FROM + 1);
        if (number(submission, "yearsOfSchool") > most) {
            throw new PlacementInSchoolRefused.TooManyYears(most);
        }
        if (submission.yes("kindergarten")) {
            requireKindergartenAge(age);
        } else {
            requireFittingGrade(submission, age);
        }
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        desk.note(submission.caseNumber(), "support.placeFound", DataClass.EDUCATION, submission.by());
        return Map.of();
    }

    private static void requireKindergartenAge(int age) {
        if (age > KINDERGARTEN_UNTIL) {
            throw new PlacementInSchoolRefused.SchoolAge(KINDERGARTEN_UNTIL);
        }
    }

    private static void requireFittingGrade(Submission submission, int age) {
        if (age < SCHOOL_FROM) {
            throw new PlacementInSchoolRefused.NotSchoolAge(SCHOOL_FROM);
        }
        int grade = number(submission, "suggestedGrade");
        int usual = age - USUAL_AGE_IN_GRADE_NOUGHT;
        if (grade > usual + 1) {
            throw new PlacementInSchoolRefused.GradeTooHigh(usual + 1);
        }
        boolean helped = submission.answers().get("help") instanceof List<?> help && !help.isEmpty();
        if (grade < usual - BELOW_OTHERS && !helped) {
            throw new PlacementInSchoolRefused.AmongYoungerWithoutHelp();
        }
    }

    private static int number(Submission submission, String field) {
        return ((Number) submission.answers().get(field)).intValue();
    }
}
