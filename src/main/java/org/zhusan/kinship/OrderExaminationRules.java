package org.zhusan.kinship;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.casefile.Files;
import org.zhusan.casefile.People;
import org.zhusan.casefile.People.Person;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;
import org.zhusan.kinship.Examinations.Covered;
import org.zhusan.kinship.Examinations.Institution;
import org.zhusan.kinship.Examinations.Order;
import org.zhusan.kinship.Examinations.Question;
import org.zhusan.kinship.Examinations.Relation;

/** The court's order: codes alone, paid by whom it was agreed, and after a report that could not tell something different, once. */
@Component
class OrderExaminationRules implements FormRules {
    private static final String ORDERED = "ordered";

    private final KinshipCases cases;
    private final KinshipDesk desk;
    private final Examinations examinations;
    private final People people;
    private final Files files;

    OrderExaminationRules(KinshipCases cases, KinshipDesk desk, Examinations examinations, People people, Files files) {
        this.cases = cases;
        this.desk = desk;
        this.examinations = examinations;
        this.people = people;
        this.files = files;
    }

    @Override
    public String process() {
        return KinshipProcess.COURT_EXAMINATION;
    }

    @Override
    public String form() {
        return "orderExamination";
    }

    @Override
    public Map<String, Object> prefill(String child, String instance, Member reader) {
        List<String> family = people.household(child).stream()
                .map(Person::number)
                .filter(it -> !it.equals(child))
                .toList();
        Map<String, String> names = files.firstNames(family, reader, form());
        return Map.of(
                "people",
                family.stream()
                        .map(it ->
                                Map.of("value", it, "label", names.containsKey(it) ? names.get(it) + " · " + it : it))
                        .toList());
    }

    @Override
    public void check(Submission submission) {
        KinshipCase kinship = cases.lock(submission.caseNumber());
        LocalDate takenUp = kinship.takenUpOn();
        if (takenUp == null) {
            throw new CourtRefused.NotBeforeCourt();
        }
        String conclusion = desk.conclusion(kinship).orElse(null);
        if (!ordered(submission)) {
            requireReport(kinship, conclusion);
            return;
        }
        desk.happened(submission, "orderDate", takenUp);
        requirePayer(kinship, submission);
        if (conclusion != null && !conclusion.equals(KinshipDesk.NOT_GIVEN)) {
            requireFurther(kinship, conclusion, submission);
        }
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        KinshipCase kinship = cases.lock(submission.caseNumber());
        boolean ordered = ordered(submission);
        if (ordered) {
            examinations.order(submission.caseNumber(), order(submission), submission.by());
            desk.note(kinship, "examinationOrdered", KinshipDesk.on(submission, "orderDate"), submission.by());
        } else {
            desk.note(kinship, "reportStands", desk.day(submission.at()), submission.by());
        }
        return Map.of(KinshipProcess.EXAMINATION_ORDERED, ordered);
    }

    /** Once a further examination could not tell either, no other may be ordered: the court goes on with what there is. */
    private void requireReport(KinshipCase kinship, @Nullable String conclusion) {
        boolean mayTellMore = KinshipDesk.cannotTell(conclusion) && desk.inconclusive(kinship) <= 1;
        if (conclusion == null || conclusion.equals(KinshipDesk.NOT_GIVEN) || mayTellMore) {
            throw new CourtRefused.NoReport();
        }
    }

    private static void requirePayer(KinshipCase kinship, Submission submission) {
        String expected = ConfirmPayerRules.PRIVATE.equals(kinship.payer()) ? "party" : "stateBudget";
        if (!submission.text("costDecision").equals(expected)) {
            throw new CourtRefused.OtherPayer();
        }
    }

    /** A confirmed or excluded kinship may be examined again only where somebody disputes it; one that could not be told once more, and not the same way. */
    private void requireFurther(KinshipCase kinship, String conclusion, Submission submission) {
        if (!KinshipDesk.cannotTell(conclusion)) {
            if (!"action".equals(kinship.proceedings())) {
                throw new CourtRefused.NothingFurther();
            }
            return;
        }
        if (desk.inconclusive(kinship) > 1) {
            throw new CourtRefused.FurtherOnlyOnce();
        }
        boolean moreRelatives = submission.rows("covers").size() > 1;
        if (!moreRelatives && !questions(submission).contains(Question.MORE_MARKERS)) {
            throw new CourtRefused.SameAgain();
        }
    }

    private static Order order(Submission submission) {
        List<Covered> covers = new ArrayList<>();
        covers.add(Covered.child(submission.caseNumber()));
        submission.rows("covers").stream()
                .map(it -> new Covered(person(it), Relation.of(String.valueOf(it.get("relation")))))
                .forEach(covers::add);
        return new Order(
                submission.text("orderNo"),
                KinshipDesk.on(submission, "orderDate"),
                questions(submission),
                Institution.of(submission.text("institution")),
                KinshipDesk.on(submission, "deadline"),
                covers);
    }

    private static @Nullable String person(Map<String, Object> row) {
        return "ours".equals(row.get("file")) ? String.valueOf(row.get("person")) : null;
    }

    private static Set<Question> questions(Submission submission) {
        return ((List<?>) submission.answers().getOrDefault("questions", List.of()))
                .stream().map(String::valueOf).map(Question::of).collect(Collectors.toSet());
    }

    private static boolean ordered(Submission submission) {
        return submission.text("decision").equals(ORDERED);
    }
}
