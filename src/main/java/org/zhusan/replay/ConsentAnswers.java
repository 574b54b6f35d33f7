package org.zhusan.replay;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;
import org.zhusan.casefile.People;
import org.zhusan.casefile.People.Person;
import org.zhusan.casefile.People.Sex;

/**
 * Fills in the forms of the consent phase as its officers would: valid answers for each of its forms, steered by the words of
 * {@code rosters/README.md}. What a form starts with (the notice's version, a row per child) is taken over, as a page would show it.
 */
@Component
public class ConsentAnswers implements Answers {
    private static final Set<String> PROCESSES =
            Set.of("consent", "interview", "refusal", "childCoverage", "standingConsent");
    private static final int HEARD_FROM = 10;

    private final People people;
    private final Clock clock;
    private final Prefill prefill;

    ConsentAnswers(People people, Clock clock, Prefill prefill) {
        this.people = people;
        this.clock = clock;
        this.prefill = prefill;
    }

    @Override
    public boolean fill(String process) {
        return PROCESSES.contains(process);
    }

    @Override
    public Filled answer(Scene scene) {
        Sheet sheet = new Sheet(scene.at(), clock.getZone());
        return switch (scene.task().form()) {
            case "planInterview" -> plan(scene, sheet);
            case "giveLiabilityNotice" -> notice(scene, sheet);
            case "countersignNotice" -> countersignature(sheet);
            case "recordDecision" -> decision(scene, sheet);
            case "giveDataNotice" -> dataNotice(sheet);
            case "decideOnBestInterests" -> bestInterests(scene, sheet);
            case "recordRefusal" -> refusal(scene, sheet);
            case "checkRefusal" -> refusalCheck(sheet);
            case "coverChildren" -> coverage(scene, sheet);
            case "hearChild" -> hearing(scene, sheet);
            case "reviewCoverage" -> review(scene, sheet);
            case "reconfirmAtBoarding" -> boarding(scene, sheet);
            case "reconfirmConsent" -> reconfirmation(scene, sheet);
            case "recordWithdrawal" -> withdrawal(sheet);
            default ->
                throw new IllegalArgumentException(
                        "no answers for " + scene.task().form());
        };
    }

    private Filled plan(Scene scene, Sheet sheet) {
        Person person = person(scene);
        sheet.dated("interviewAt")
                .with("privacyEnsured", true)
                .with("interviewerSex", person.sex() == Sex.FEMALE ? "female" : "male")
                .with("otherSexAgreed", false)
                .with("language", person.language())
                .with("interpreting", "officer");
        if (person.language().equals("other")) {
            sheet.with("interpreting", "interpreter").with("interpreter", "Interpreter 7 (synthetic)");
        }
        return sheet.filled();
    }

    private Filled notice(Scene scene, Sheet sheet) {
        sheet.with(prefill.of(scene)).with("readAloud", true).dated("noticeAt").with("lawyerOffered", true);
        if (scene.says("not-understood") && scene.first()) {
            return sheet.with("understood", "no").filled();
        }
        sheet.with("understood", "yes").signedPaper("acknowledgement").with("waiver", scene.says("waiver"));
        if (scene.says("waiver")) {
            sheet.with("waiverReason", "Wants to tell the family today (synthetic)")
                    .signedPaper("waiver");
        }
        return sheet.filled();
    }

    private static Filled countersignature(Sheet sheet) {
        return sheet.with("present", true)
                .with("languageConfirmed", true)
                .with("noPressure", true)
                .dated("countersignedAt")
                .filled();
    }

    private static Filled decision(Scene scene, Sheet sheet) {
        String decision = decided(scene);
        sheet.with("decision", decision).dated("decidedAt").with("withdrawalExplained", true);
        if (decision.equals("doubt")) {
            sheet.with("doubtReason", "notAlone");
        }
        if (decision.equals("consent")) {
            sheet.with("voluntary", true).paper("receiptFile").signed("receipt");
        }
        return sheet.filled();
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

    private static Filled dataNotice(Sheet sheet) {
        return sheet.with("purposes", List.of("travel", "health", "documents", "rehabilitation"))
                .with("recipients", List.of("foreignAffairs", "health", "registry", "regional"))
                .with("withdrawalExplained", true)
                .with("photoUse", false)
                .signedPaper("consent")
                .filled();
    }

    private Filled bestInterests(Scene scene, Sheet sheet) {
        if (person(scene).age(today(scene)) >= HEARD_FROM) {
            boolean objects = scene.says("objects") && scene.first();
            sheet.with("childHeard", objects ? "objects" : "agrees");
            if (objects) {
                sheet.with(
                        "objectionWeighed",
                        "The child saw photographs of the relatives and was asked again (synthetic)");
            }
        }
        sheet.with("factors", List.of("safety", "relatives", "siblings"))
                .with(
                        "decisionNo",
                        "SYN-" + scene.task().caseNumber().replaceAll("\\D", "") + "-" + (scene.round() + 1))
                .with("decidedOn", today(scene).toString())
                .paper("decisionFile");
        if (scene.says("not-now") && scene.first()) {
            return sheet.with("travels", "no")
                    .with("reasons", "A relative is still being looked for (synthetic)")
                    .filled();
        }
        return sheet.with("travels", "yes")
                .with("careOnArrival", "relatives")
                .with("reasons", "Relatives wait for the child (synthetic)")
                .filled();
    }

    private Filled refusal(Scene scene, Sheet sheet) {
        boolean asksAgain = scene.first() && (scene.says("recontact") || scene.says("change-mind"));
        if (!people.childrenOf(scene.task().caseNumber(), today(scene)).isEmpty()) {
            sheet.with("childrenOption", scene.says("children-travel") ? "consentsForChildren" : "childrenStay");
        }
        return sheet.dated("refusedAt")
                .with("informed", true)
                .with("noConsequencesTold", true)
                .with("reasonCategory", "noReason")
                .with("recontactAllowed", asksAgain ? "yes" : "no")
                .with("signatureMethod", "declined")
                .filled();
    }

    private static Filled refusalCheck(Sheet sheet) {
        return sheet.with("checkedHow", "spoke")
                .with("informationComplete", true)
                .dated("checkedAt")
                .with("freeWill", "confirmed")
                .filled();
    }

    private Filled coverage(Scene scene, Sheet sheet) {
        // after a changed mind the parent travels too
        boolean stays =
                scene.says("refuse") && scene.says("children-travel") && !(scene.says("change-mind") && !scene.first());
        boolean father = person(scene).sex() == Sex.MALE;
        if (stays) {
            sheet.paper("writtenConsentFile");
        }
        return perChild(scene, sheet, (row, words) -> {
            boolean otherObjects = words.contains("other-parent-objects") || words.contains("not-covered");
            row.put("coverage", stays ? "parentStaysConsents" : "travelsWithParent");
            row.put("otherParentStatus", otherObjects ? "objects" : father ? "consents" : "dead");
            if ((int) row.get("age") >= HEARD_FROM) {
                row.put("childHeard", words.contains("objects") ? "objects" : "agrees");
            }
        });
    }

    private Filled hearing(Scene scene, Sheet sheet) {
        String now = scene.at().atZone(clock.getZone()).toOffsetDateTime().toString();
        return perChild(scene, sheet, (row, words) -> {
            row.put("heardAt", now);
            row.put("heardAlone", true);
            row.put("opinion", "agrees");
        });
    }

    private Filled review(Scene scene, Sheet sheet) {
        return perChild(scene, sheet, (row, words) -> {
            boolean stays = words.contains("not-covered");
            row.put("result", stays ? "notCovered" : "covered");
            row.put(
                    "reason",
                    stays ? "No ground to bring the child now (synthetic)" : "The papers suffice (synthetic)");
        });
    }

    private static Filled boarding(Scene scene, Sheet sheet) {
        return sheet.dated("askedAt")
                .with("askedAlone", true)
                .with("stillConsents", scene.says("stay-at-boarding") ? "no" : "yes")
                .filled();
    }

    private static Filled reconfirmation(Scene scene, Sheet sheet) {
        sheet.dated("confirmedAt");
        if (scene.says("not-reached")) {
            return sheet.with("confirmation", "notReached").with("attempts", 3).filled();
        }
        return sheet.with("confirmation", "confirmed")
                .with("askedAlone", true)
                .signedPaper("signature")
                .filled();
    }

    private static Filled withdrawal(Sheet sheet) {
        return sheet.dated("withdrawnAt")
                .with("how", "inPerson")
                .with("reasonCategory", "noReason")
                .with("childrenExplained", true)
                .with("signatureMethod", "declined")
                .filled();
    }

    /** A row per child the form starts with, filled in by what is said of that child. */
    private Filled perChild(Scene scene, Sheet sheet, BiConsumer<Map<String, Object>, Set<String>> fill) {
        var rows = prefill.rows(
                scene,
                "children",
                row -> fill.accept(row, scene.others().getOrDefault((String) row.get("childRef"), Set.of())));
        return sheet.with("children", rows).filled();
    }

    private Person person(Scene scene) {
        return people.find(scene.task().caseNumber()).orElseThrow();
    }

    private LocalDate today(Scene scene) {
        return LocalDate.ofInstant(scene.at(), clock.getZone());
    }
}
