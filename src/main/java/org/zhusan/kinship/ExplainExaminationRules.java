package org.zhusan.kinship;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.casefile.Files;
import org.zhusan.casefile.People;
import org.zhusan.casefile.People.Person;
import org.zhusan.casefile.People.Sex;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** Nothing begins before it was explained, and a no of the adult, of a child of ten or of who represents the child ends it. */
@Component
class ExplainExaminationRules implements FormRules {
    static final String FORM = "explainExamination";
    static final String REFERENCE = "referencePerson";

    /** The relative has no file here: the name stands in this record alone. */
    private static final String WITHOUT_FILE = "none";

    private static final int ASKED_FROM = 10;
    private static final int OF_AGE = 18;

    private final KinshipCases cases;
    private final KinshipDesk desk;
    private final People people;
    private final Files files;

    ExplainExaminationRules(KinshipCases cases, KinshipDesk desk, People people, Files files) {
        this.cases = cases;
        this.desk = desk;
        this.people = people;
        this.files = files;
    }

    @Override
    public String process() {
        return KinshipProcess.KINSHIP;
    }

    @Override
    public String form() {
        return FORM;
    }

    @Override
    public Map<String, Object> prefill(String child, String instance, Member reader) {
        List<String> family = family(child).map(Person::number).toList();
        Map<String, String> names = files.firstNames(family, reader, FORM);
        List<Map<String, Object>> options = new ArrayList<>();
        family.forEach(it ->
                options.add(Map.of("value", it, "label", names.containsKey(it) ? names.get(it) + " · " + it : it)));
        return Map.of("referencePeople", options);
    }

    @Override
    public void check(Submission submission) {
        String child = submission.caseNumber();
        if (!submission.yes("rightToKnowExplained") || !submission.yes("coursesExplained")) {
            throw new KinshipRefused.NotExplained();
        }
        LocalDate explained =
                desk.happened(submission, "explainedOn", desk.person(child).birthDate());
        if (submission.text("childAssent").equals("notAsked")
                && desk.person(child).age(explained) >= ASKED_FROM) {
            throw new KinshipRefused.ChildNotAsked();
        }
        requireReference(submission);
        requireSignature(submission, explained);
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        String child = submission.caseNumber();
        LocalDate explained = KinshipDesk.on(submission, "explainedOn");
        boolean agreed = agreed(submission);
        cases.begin(child, desk.day(submission.at()));
        KinshipCase kinship = cases.lock(child);
        desk.note(kinship, agreed ? "agreed" : "notAgreed", explained, submission.by());
        if (!agreed) {
            cases.close(child, "withdrawn", desk.day(submission.at()));
        }
        return Map.of(KinshipProcess.EXAMINATION_AGREED, agreed);
    }

    private static boolean agreed(Submission submission) {
        return !submission.text("signMethod").equals("declined")
                && !submission.text("childAssent").equals("no")
                && (sameAdult(submission) || submission.yes("repConsent"));
    }

    private void requireReference(Submission submission) {
        String reference = submission.text(REFERENCE);
        String relation = submission.text("relation");
        boolean known = submission.text("referenceFile").equals(WITHOUT_FILE)
                || family(submission.caseNumber())
                        .filter(it -> it.number().equals(reference))
                        .anyMatch(it -> fits(it, relation));
        if (!known) {
            throw new KinshipRefused.ReferenceUnclear();
        }
        boolean parent = relation.equals("mother") || relation.equals("father");
        if (sameAdult(submission) && !parent) {
            throw new KinshipRefused.RepresentativeMissing();
        }
    }

    private boolean fits(Person person, String relation) {
        return switch (relation) {
            case "mother" -> person.sex() == Sex.FEMALE && adult(person);
            case "father" -> person.sex() == Sex.MALE && adult(person);
            case "sibling" -> true;
            default -> adult(person);
        };
    }

    private boolean adult(Person person) {
        return person.age(desk.today()) >= OF_AGE;
    }

    private void requireSignature(Submission submission, LocalDate explained) {
        if (submission.text("signMethod").equals("declined")) {
            return;
        }
        desk.happened(submission, "signOn", explained);
        if (submission.text("signMethod").equals("fingerprint")
                && KinshipDesk.plain(submission.text("signWitnessOne"))
                        .equals(KinshipDesk.plain(submission.text("signWitnessTwo")))) {
            throw new KinshipRefused.SameWitness();
        }
    }

    private static boolean sameAdult(Submission submission) {
        return submission.text("representative").equals("sameAdult");
    }

    /** Who lives with the child and might be its kin. */
    private Stream<Person> family(String child) {
        return people.household(child).stream().filter(it -> !it.number().equals(child));
    }
}
