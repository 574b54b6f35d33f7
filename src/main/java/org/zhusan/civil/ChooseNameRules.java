package org.zhusan.civil;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.casefile.PersonName;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** A name and a place of birth are chosen by whoever may, after everything was said aloud, and never against a child of ten. */
@Component
class ChooseNameRules implements FormRules {
    private final BirthDesk desk;
    private final BirthTable births;

    ChooseNameRules(BirthDesk desk, BirthTable births) {
        this.desk = desk;
        this.births = births;
    }

    @Override
    public String process() {
        return BirthProcess.REGISTRATION;
    }

    @Override
    public String form() {
        return "chooseName";
    }

    @Override
    public Map<String, Object> prefill(String caseNumber, String instance, Member reader) {
        var child = desk.child(caseNumber);
        var values = new LinkedHashMap<String, Object>();
        values.put("childRef", caseNumber);
        values.put("age", child.age(desk.today()));
        values.put("birthDate", child.birthDate());
        Object written = desk.said(caseNumber, "registration", reader).get("kazakhName");
        if (written != null) {
            values.put("writtenNow", written);
            values.putAll(parts(written.toString()));
        }
        values.putAll(desk.chosen(caseNumber, reader));
        if (desk.bornAtCentre(caseNumber)) {
            values.put("birthCountry", "KZ");
        }
        desk.mother(caseNumber).ifPresent(it -> values.put("motherWhere", it));
        Map<String, Object> answer = desk.said(caseNumber, "validateChoice", reader);
        if (answer.get("explanation") != null) {
            values.put("registryAnswer", answer.get("explanation"));
        }
        return values;
    }

    @Override
    public void check(Submission submission) {
        if (!submission.yes("explainedConsequences") || !submission.yes("stigmaRiskDiscussed")) {
            throw new BirthRefused.NotExplained();
        }
        child(submission);
        chooser(submission);
        if (desk.bornAtCentre(submission.caseNumber())
                && !submission.text("birthCountry").equals("KZ")) {
            throw new BirthRefused.BornHere();
        }
        List.of("surname", "givenName").forEach(it -> new PersonName(submission.text(it)));
        BirthDesk.signature(submission);
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        boolean here = submission.text("birthCountry").equals("KZ");
        births.choose(
                submission.caseNumber(),
                new Birth.Choice(
                        BirthDesk.date(submission, "birthDate"),
                        here ? "kazakhstan" : "abroad",
                        here ? "bornHere" : submission.text("birthPlaceChoice"),
                        submission.text("chooser")),
                FamilyAnswers.of(submission));
        desk.note(submission, "birth.nameChosen");
        return Map.of();
    }

    private void child(Submission submission) {
        if (!desk.heard(submission)) {
            return;
        }
        if (submission.text("childOpinion").equals("objects")) {
            throw new BirthRefused.ChildObjects();
        }
        if (!submission.text("childOpinion").equals("agrees")) {
            throw new BirthRefused.ChildNotHeard();
        }
    }

    private void chooser(Submission submission) {
        String chooser = submission.text("chooser");
        boolean byMother = chooser.equals("mother") || chooser.equals("parents");
        if (byMother && List.of("dead", "missing").contains(submission.text("motherWhere"))) {
            throw new BirthRefused.MotherCannotChoose();
        }
        boolean guardianOnly = births.find(submission.caseNumber())
                .filter(it -> BirthProcess.GUARDIANSHIP.equals(it.route()))
                .isPresent();
        if (guardianOnly && !chooser.equals("guardian")) {
            throw new BirthRefused.GuardianChooses();
        }
    }

    /** As papers are written: surname, given name, patronymic. */
    private static Map<String, Object> parts(String written) {
        String[] words = written.strip().split("\\s+", 3);
        var parts = new LinkedHashMap<String, Object>();
        List<String> fields = List.of("surname", "givenName", "patronymic");
        for (int i = 0; i < words.length; i++) {
            parts.put(fields.get(i), words[i]);
        }
        return parts;
    }
}
