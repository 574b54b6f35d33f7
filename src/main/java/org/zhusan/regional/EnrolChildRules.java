package org.zhusan.regional;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.form.Submission;

/** A place among children of its age; the family, and a child of ten itself, choose what is told there; a missing paper keeps nobody from school. */
@Component
class EnrolChildRules extends ChapterRules {
    private static final int ASKED_FROM = 10;
    private static final int KINDERGARTEN_UNTIL = 6;
    private static final int COLLEGE_FROM = 14;
    /** School begins at six or seven; the Law on Education is not verified by a lawyer. */
    private static final int AGE_IN_GRADE_NOUGHT = 6;

    private static final int YEARS_BELOW = 2;

    EnrolChildRules(ChapterRows rows, ChapterDesk desk, Plans plans) {
        super(Chapter.SCHOOLING, "enrolChild", rows, desk, plans);
    }

    @Override
    public Map<String, Object> prefill(String caseNumber, String instance, Member reader) {
        return Map.of("age", desk.age(caseNumber, desk.today()));
    }

    @Override
    public void check(Submission submission) {
        if (!found(submission)) {
            requireNext(
                    submission,
                    date(submission.answers(), "askAgain"),
                    today(submission).plusMonths(1));
            return;
        }
        int age = desk.age(submission.caseNumber(), today(submission));
        requireFitting(submission, age);
        boolean told = !submission.text("disclosure").equals("none");
        if (told && !submission.yes("familyChose")) {
            throw new ChapterRefused.FamilyNotAsked();
        }
        if (told && age >= ASKED_FROM && !submission.yes("childAsked")) {
            throw new ChapterRefused.ChildNotAsked();
        }
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        if (!found(submission)) {
            return Map.of("placeFound", false, "askAgainOn", date(submission.answers(), "askAgain"));
        }
        LocalDate from = date(submission.answers(), "from");
        rows.placed(submission, submission.text("level"), submission.text("disclosure"), from);
        note(submission, "regional.childEnrolled", DataClass.EDUCATION);
        if (!submission.yes("vaccCert")) {
            note(submission, "regional.certificateMissing", DataClass.MEDICAL_FLAGS);
        }
        return Map.of("placeFound", true);
    }

    private static boolean found(Submission submission) {
        return submission.text("answer").equals("found");
    }

    private static void requireFitting(Submission submission, int age) {
        String level = submission.text("level");
        if (level.equals("kindergarten")) {
            requireThat(age <= KINDERGARTEN_UNTIL, age);
        } else if (level.equals("college")) {
            requireThat(age >= COLLEGE_FROM, age);
        } else {
            int usual = age - AGE_IN_GRADE_NOUGHT;
            int grade = Integer.parseInt(level.substring("grade".length()));
            requireThat(usual >= 0 && grade <= usual + 1, age);
            if (grade < usual - YEARS_BELOW && !submission.yes("supportTeacher")) {
                throw new ChapterRefused.AmongYoungerAlone();
            }
        }
    }

    private static void requireThat(boolean fits, int age) {
        if (!fits) {
            throw new ChapterRefused.LevelDoesNotFit(age);
        }
    }
}
