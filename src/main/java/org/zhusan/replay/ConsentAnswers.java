package org.zhusan.replay;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhusan.casefile.People;
import org.zhusan.casefile.People.Person;
import org.zhusan.casefile.People.Sex;
import org.zhusan.form.Attachment;
import org.zhusan.form.FormRules;

/**
 * Fills in the forms of the consent phase as its officers would: valid answers for each of its forms, steered by the words of {@code rosters/README.md}. What a
 * form starts with (the notice's version, a row per child) is taken over from the form, as a page would show it.
 */
@Component
public class ConsentAnswers implements Answers {
    private static final Set<String> PROCESSES =
            Set.of("consent", "interview", "refusal", "childCoverage", "standingConsent");
    private static final int HEARD_FROM = 10;

    private final People people;
    private final Clock clock;
    private final Map<String, FormRules> rules = new HashMap<>();

    ConsentAnswers(People people, Clock clock, List<FormRules> rules) {
        this.people = people;
        this.clock = clock;
        rules.forEach(it -> this.rules.put(it.form(), it));
    }

    @Override
    public boolean fill(String process) {
        return PROCESSES.contains(process);
    }

    @Override
    public Filled answer(Scene scene) {
        return switch (scene.task().form()) {
            case "planInterview" -> plan(scene);
            case "giveLiabilityNotice" -> notice(scene);
            case "countersignNotice" -> countersign(scene);
            case "recordDecision" -> decision(scene);
            case "giveDataNotice" -> dataNotice(scene);
            case "decideOnBestInterests" -> bestInterests(scene);
            case "recordRefusal" -> refusal(scene);
            case "checkRefusal" -> refusalCheck(scene);
            case "coverChildren" -> coverage(scene);
            case "hearChild" -> hearing(scene);
            case "reviewCoverage" -> review(scene);
            case "reconfirmAtBoarding" -> boarding(scene);
            case "reconfirmConsent" -> reconfirmation(scene);
            case "recordWithdrawal" -> withdrawal(scene);
            default ->
                throw new IllegalArgumentException(
                        "no answers for " + scene.task().form());
        };
    }

    private Filled plan(Scene scene) {
        Person person = person(scene);
        boolean other = person.language().equals("other");
        var answers = new LinkedHashMap<String, Object>();
        answers.put("interviewAt", at(scene));
        answers.put("privacyEnsured", true);
        answers.put("interviewerSex", person.sex() == Sex.FEMALE ? "female" : "male");
        answers.put("otherSexAgreed", false);
        answers.put("language", person.language());
        answers.put("interpreting", other ? "interpreter" : "officer");
        if (other) {
            answers.put("interpreter", "Interpreter 7 (synthetic)");
        }
        return filled(answers);
    }

    private Filled notice(Scene scene) {
        boolean understood = !(scene.says("not-understood") && scene.first());
        boolean sooner = understood && scene.says("waiver");
        var answers = new LinkedHashMap<>(prefilled(scene));
        answers.put("readAloud", true);
        answers.put("noticeAt", at(scene));
        answers.put("understood", understood ? "yes" : "no");
        answers.put("lawyerOffered", true);
        var files = new ArrayList<Attachment>();
        if (understood) {
            sign(answers, files, "acknowledgement", scene);
            answers.put("waiver", sooner);
        }
        if (sooner) {
            answers.put("waiverReason", "Wants to tell the family today (synthetic)");
            sign(answers, files, "waiver", scene);
        }
        return new Filled(answers, files);
    }

    private Filled countersign(Scene scene) {
        return filled(
                Map.of("present", true, "languageConfirmed", true, "noPressure", true, "countersignedAt", at(scene)));
    }

    private Filled decision(Scene scene) {
        String decision = decided(scene);
        var answers = new LinkedHashMap<String, Object>();
        answers.put("decision", decision);
        answers.put("decidedAt", at(scene));
        answers.put("withdrawalExplained", true);
        var files = new ArrayList<Attachment>();
        if (decision.equals("doubt")) {
            answers.put("doubtReason", "notAlone");
        }
        if (decision.equals("consent")) {
            answers.put("voluntary", true);
            files.add(scan("receiptFile"));
            answers.put("receiptMethod", "ink");
            answers.put("receiptPlace", "Camp");
            answers.put("receiptAt", at(scene));
        }
        return new Filled(answers, files);
    }

    /** Detours come first, each once, in the order people take them: time, doubt, then the answer. */
    private static String decided(Scene scene) {
        var detours = new ArrayList<String>();
        if (scene.says("needs-time")) {
            detours.add("needsTime");
        }
        if (scene.says("doubt")) {
            detours.add("doubt");
        }
        if (scene.round() < detours.size()) {
            return detours.get(scene.round());
        }
        boolean again = scene.round() > detours.size();
        return scene.says("refuse") && !(scene.says("change-mind") && again) ? "refuse" : "consent";
    }

    private Filled dataNotice(Scene scene) {
        var answers = new LinkedHashMap<String, Object>();
        answers.put("purposes", List.of("travel", "health", "documents", "rehabilitation"));
        answers.put("recipients", List.of("foreignAffairs", "health", "registry", "regional"));
        answers.put("withdrawalExplained", true);
        answers.put("photoUse", false);
        var files = new ArrayList<Attachment>();
        sign(answers, files, "consent", scene);
        return new Filled(answers, files);
    }

    private Filled bestInterests(Scene scene) {
        boolean notNow = scene.says("not-now") && scene.first();
        boolean heard = person(scene).age(today(scene)) >= HEARD_FROM;
        boolean objects = heard && scene.says("objects") && scene.first();
        var answers = new LinkedHashMap<String, Object>();
        if (heard) {
            answers.put("childHeard", objects ? "objects" : "agrees");
        }
        if (objects) {
            answers.put(
                    "objectionWeighed", "The child was shown photographs of the relatives and asked again (synthetic)");
        }
        answers.put("factors", List.of("safety", "relatives", "siblings"));
        answers.put("travels", notNow ? "no" : "yes");
        if (!notNow) {
            answers.put("careOnArrival", "relatives");
        }
        answers.put(
                "reasons",
                notNow
                        ? "A relative is still being looked for (synthetic)"
                        : "Relatives wait for the child (synthetic)");
        answers.put("decisionNo", "SYN-" + scene.task().caseNumber().replaceAll("\\D", "") + "-" + (scene.round() + 1));
        answers.put("decidedOn", today(scene).toString());
        return new Filled(answers, List.of(scan("decisionFile")));
    }

    private Filled refusal(Scene scene) {
        boolean asksAgain = scene.first() && (scene.says("recontact") || scene.says("change-mind"));
        boolean children =
                !people.childrenOf(scene.task().caseNumber(), today(scene)).isEmpty();
        var answers = new LinkedHashMap<String, Object>();
        answers.put("refusedAt", at(scene));
        answers.put("informed", true);
        answers.put("noConsequencesTold", true);
        answers.put("reasonCategory", "noReason");
        if (children) {
            answers.put("childrenOption", scene.says("children-travel") ? "consentsForChildren" : "childrenStay");
        }
        answers.put("recontactAllowed", asksAgain ? "yes" : "no");
        answers.put("signatureMethod", "declined");
        return filled(answers);
    }

    private Filled refusalCheck(Scene scene) {
        return filled(Map.of(
                "checkedHow", "spoke", "informationComplete", true, "checkedAt", at(scene), "freeWill", "confirmed"));
    }

    private Filled coverage(Scene scene) {
        boolean stays = scene.says("refuse") && scene.says("children-travel");
        boolean father = person(scene).sex() == Sex.MALE;
        var rows = new ArrayList<Map<String, Object>>();
        for (Map<String, Object> start : rows(scene)) {
            Set<String> words = scene.childWords().getOrDefault((String) start.get("childRef"), Set.of());
            var row = new LinkedHashMap<>(start);
            row.put("coverage", stays ? "parentStaysConsents" : "travelsWithParent");
            row.put(
                    "otherParentStatus",
                    words.contains("other-parent-objects") || words.contains("not-covered")
                            ? "objects"
                            : father ? "consents" : "dead");
            if ((int) start.get("age") >= HEARD_FROM) {
                row.put("childHeard", words.contains("objects") ? "objects" : "agrees");
            }
            rows.add(row);
        }
        var answers = new LinkedHashMap<String, Object>();
        answers.put("children", rows);
        return new Filled(answers, stays ? List.of(scan("writtenConsentFile")) : List.of());
    }

    private Filled hearing(Scene scene) {
        return perChild(scene, (row, words) -> {
            row.put("heardAt", at(scene));
            row.put("heardAlone", true);
            row.put("opinion", "agrees");
        });
    }

    private Filled review(Scene scene) {
        return perChild(scene, (row, words) -> {
            boolean stays = words.contains("not-covered");
            row.put("result", stays ? "notCovered" : "covered");
            row.put(
                    "reason",
                    stays ? "No ground to bring the child now (synthetic)" : "The papers are enough (synthetic)");
        });
    }

    private Filled boarding(Scene scene) {
        return filled(Map.of(
                "askedAt",
                at(scene),
                "askedAlone",
                true,
                "stillConsents",
                scene.says("stay-at-boarding") ? "no" : "yes"));
    }

    private Filled reconfirmation(Scene scene) {
        boolean reached = !scene.says("not-reached");
        var answers = new LinkedHashMap<String, Object>();
        answers.put("confirmation", reached ? "confirmed" : "notReached");
        answers.put("confirmedAt", at(scene));
        var files = new ArrayList<Attachment>();
        if (reached) {
            answers.put("askedAlone", true);
            sign(answers, files, "signature", scene);
        } else {
            answers.put("attempts", 3);
        }
        return new Filled(answers, files);
    }

    private Filled withdrawal(Scene scene) {
        return filled(Map.of(
                "withdrawnAt", at(scene),
                "how", "inPerson",
                "reasonCategory", "noReason",
                "childrenExplained", true,
                "signatureMethod", "declined"));
    }

    private Filled perChild(Scene scene, java.util.function.BiConsumer<Map<String, Object>, Set<String>> fill) {
        var rows = new ArrayList<Map<String, Object>>();
        for (Map<String, Object> start : rows(scene)) {
            var row = new LinkedHashMap<>(start);
            fill.accept(row, scene.childWords().getOrDefault((String) start.get("childRef"), Set.of()));
            rows.add(row);
        }
        return filled(Map.of("children", rows));
    }

    private void sign(Map<String, Object> answers, List<Attachment> files, String key, Scene scene) {
        answers.put(key + "Method", "ink");
        answers.put(key + "Place", "Camp");
        answers.put(key + "At", at(scene));
        files.add(scan(key + "File"));
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> rows(Scene scene) {
        return (List<Map<String, Object>>) prefilled(scene).getOrDefault("children", List.of());
    }

    private Map<String, Object> prefilled(Scene scene) {
        return rules.get(scene.task().form())
                .prefill(scene.task().caseNumber(), scene.task().instance(), scene.by());
    }

    private Person person(Scene scene) {
        return people.find(scene.task().caseNumber()).orElseThrow();
    }

    private LocalDate today(Scene scene) {
        return LocalDate.ofInstant(scene.at(), clock.getZone());
    }

    private String at(Scene scene) {
        return at(scene.at());
    }

    private String at(Instant moment) {
        return moment.atZone(clock.getZone()).toOffsetDateTime().toString();
    }

    private static Filled filled(Map<String, Object> answers) {
        return new Filled(answers, List.of());
    }

    /** A one-page paper that says what it is; invented, like the people. */
    private static Attachment scan(String field) {
        String pdf = """
                %PDF-1.4
                1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
                2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
                3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 144]/Contents 4 0 R>>endobj
                4 0 obj<</Length 44>>stream
                BT /F1 12 Tf 20 100 Td (Synthetic paper) Tj ET
                endstream endobj
                trailer<</Root 1 0 R>>
                %%EOF
                """;
        return new Attachment(field, field + ".pdf", "application/pdf", pdf.getBytes(StandardCharsets.US_ASCII));
    }
}
