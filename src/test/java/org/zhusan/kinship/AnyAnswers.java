package org.zhusan.kinship;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.zhusan.engine.OpenTask;

/**
 * What people might write into the forms of a case of kinship: mostly what fits, sometimes what does not. Once everyone is cooperative, only what leads to an
 * end. It knows what was written before, as people do, and asks no rule.
 */
class AnyAnswers {
    private static final List<String> INSTITUTIONS = List.of("atyrau", "astana", "almaty", "shymkent");
    private static final List<String> FURTHER =
            List.of("secondReference", "moreMarkers", "anotherRelative", "anotherDate");
    private static final int HEARD_FROM = 10;

    private final Random random;
    private final AnyFamily family;
    private final Remembered remembered;
    private final String finding;
    private Instant now = Instant.EPOCH;
    private boolean cooperative;
    private int seals;

    /** @param finding what the laboratory mostly finds, for example {@code excluded} */
    AnyAnswers(Random random, AnyFamily family, Remembered remembered, String finding) {
        this.random = random;
        this.family = family;
        this.remembered = remembered;
        this.finding = finding;
    }

    void cooperate() {
        cooperative = true;
    }

    /** @param shown what the form begins with */
    Map<String, Object> of(OpenTask task, Map<String, Object> shown, Instant moment) {
        now = moment;
        Map<String, Object> answers = new HashMap<>(shown);
        answers.putAll(
                switch (task.form()) {
                    case "explainExamination" -> explanation();
                    case "confirmPayer" -> payer();
                    case "filePetition" -> petition();
                    case "fileClaim" -> claim();
                    case "recordAcceptance" ->
                        answered(chance(30) ? any("returned", "noMotion", "dispute") : "accepted");
                    case "recordClaim" -> answered(chance(20) ? any("returned", "noMotion") : "accepted");
                    case "orderExamination" -> order();
                    case "arrangeSampling" -> arrangement(shown);
                    case "arrangeAgain" -> appointment();
                    case "takeSamples" -> sampling(shown);
                    case "witnessSampling" ->
                        map("sawIdentification", !chance(5), "sawSealing", true, "sawFreeWill", true);
                    case "receiveSamples" -> receipt(shown);
                    case "examineSamples" -> examination(shown);
                    case "reviewResult" ->
                        chance(15) ? map("review", "returned", "reason", "A marker") : map("review", "agrees");
                    case "releaseResult", "countersignRelease" -> map("reportLookedThrough", !chance(10));
                    case "informCourt" ->
                        map(
                                "whose",
                                List.of("reference"),
                                "why",
                                "refused",
                                "proposal",
                                "courtWeighs",
                                "informedOn",
                                day(0));
                    case "tellFamily" -> conversation();
                    case "confirmConversation" -> confirmation();
                    case "hearCase" -> hearing(String.valueOf(shown.get("conclusion")));
                    case "confirmInForce" -> inForce();
                    case "lookIntoDelay" ->
                        map("spokeWith", List.of("court"), "cause", "court", "agreed", "It is heard");
                    default -> throw new AssertionError("nobody knows what to write into " + task.form());
                });
        if (chance(15)) {
            spoil(answers);
        }
        return answers;
    }

    private Map<String, Object> explanation() {
        boolean relative = family.mother() == null || chance(15);
        Map<String, Object> answers = map(
                "referenceFile",
                relative ? "none" : "ours",
                "relation",
                relative ? "grandparent" : "mother",
                "explainedOn",
                day(0),
                "rightToKnowExplained",
                true,
                "coursesExplained",
                !chance(5),
                "childAssent",
                family.age() < HEARD_FROM ? "notAsked" : chance(5) ? "no" : "yes",
                "representative",
                relative ? "guardianshipAuthority" : "sameAdult",
                "signMethod",
                chance(5) ? "declined" : "ink",
                "signPlace",
                "Aktau",
                "signOn",
                day(0));
        answers.putAll(
                relative
                        ? map("relativeName", family.relative(), "repName", family.relative(), "repConsent", true)
                        : map("referencePerson", family.mother()));
        return answers;
    }

    private Map<String, Object> payer() {
        return chance(20)
                ? map("payer", "private", "privateEstimateUsd", 640, "privateConfirmed", !chance(40))
                : map("payer", "state", "budgetLine", "001-104");
    }

    private Map<String, Object> petition() {
        return map(
                "filing",
                chance(8) ? "withdrawn" : "filed",
                "filedOn",
                day(0),
                "applicant",
                any("mother", "guardianshipAuthority", "prosecutor"),
                "courtRegion",
                "MAN",
                "facts",
                List.of(remembered.mother() ? "birthByThisWoman" : "kinshipWithRelative"),
                "disputeExists",
                false,
                "feeWaived",
                true);
    }

    private Map<String, Object> claim() {
        return map(
                "filing", chance(15) ? "withdrawn" : "filed",
                "filedOn", day(0),
                "applicant", "mother",
                "defendant", "relative",
                "courtRegion", "MAN",
                "disputeAbout", "parentage");
    }

    private Map<String, Object> answered(String outcome) {
        Map<String, Object> answers = map("outcome", outcome, "date", day(0));
        answers.putAll(outcome.equals("accepted") ? map("no", "117-31") : map("reason", "A copy is missing"));
        return answers;
    }

    private Map<String, Object> order() {
        boolean tells = remembered.conclusion().equals("confirmed")
                || remembered.conclusion().equals("excluded");
        boolean nothingMore = remembered.inconclusive() > 1;
        if ((tells || nothingMore) != chance(15)) {
            return map("decision", "reportStands");
        }
        var covers = new ArrayList<Map<String, Object>>();
        covers.add(
                remembered.mother()
                        ? map("relation", "mother", "file", "ours", "person", family.mother())
                        : map("relation", "grandparent", "file", "none"));
        boolean further = remembered.conclusion().equals("inconclusive");
        if (further && random.nextBoolean() || chance(15)) {
            covers.add(map("relation", "auntUncle", "file", "none"));
        }
        var questions = new ArrayList<>(List.of(remembered.mother() ? "motherhood" : "grandparent"));
        if (further && !chance(20)) {
            questions.add("moreMarkers");
        }
        boolean privately = remembered.payer().equals("private") != chance(5);
        return map(
                "decision",
                "ordered",
                "orderNo",
                "2-117/31",
                "orderDate",
                day(0),
                "questions",
                questions,
                "covers",
                covers,
                "institution",
                INSTITUTIONS.get(random.nextInt(INSTITUTIONS.size())),
                "costDecision",
                privately ? "party" : "stateBudget",
                "deadline",
                day(cooperative ? 90 : random.nextInt(60)));
    }

    private Map<String, Object> arrangement(Map<String, Object> shown) {
        Map<String, Object> answers = appointment();
        answers.put("people", rows(shown, "people", row -> {
            row.put("where", any("laboratory", "centre", "institution", "abroad", "stored"));
            if ("none".equals(row.get("file"))) {
                row.putAll(map("relativeName", family.relative(), "sex", "female", "ageYears", 58));
            }
        }));
        return answers;
    }

    private Map<String, Object> appointment() {
        return map("appointmentAt", at(Duration.ofHours(1 + random.nextInt(40))), "escorted", !chance(5));
    }

    private Map<String, Object> sampling(Map<String, Object> shown) {
        boolean late = day(0).compareTo(String.valueOf(shown.get("deadline"))) > 0 && !chance(30);
        return map("institution", shown.get("orderedInstitution"), "samples", rows(shown, "samples", row -> {
            if (late || chance(7)) {
                row.put("outcome", late ? "tooLate" : any("refused", "notCome", "tooLate"));
                return;
            }
            row.putAll(map(
                    "outcome",
                    "given",
                    "material",
                    any("buccal", "blood"),
                    "sealNo",
                    chance(4) ? "USED-1" : "W-%s-%d".formatted(family.seals(), ++seals),
                    "takenAt",
                    at(Duration.ofMinutes(-5)),
                    "identityChecked",
                    !chance(4)));
        }));
    }

    private Map<String, Object> receipt(Map<String, Object> shown) {
        return map(
                "broughtBy", any("courier", "taker"),
                "givenToCourierAt", at(Duration.ofMinutes(chance(5) ? -6000 : -3)),
                "receivedAt", at(Duration.ofMinutes(-2)),
                "samples", rows(shown, "samples", row -> row.put("seal", chance(8) ? "broken" : "intact")));
    }

    private Map<String, Object> examination(Map<String, Object> shown) {
        var rows = rows(shown, "samples", row -> row.put("seal", chance(8) ? "broken" : "intact"));
        boolean broken = rows.stream().anyMatch(it -> it.get("seal").equals("broken"));
        String conclusion = broken && !chance(20)
                ? "invalid"
                : chance(30) ? any("confirmed", "excluded", "inconclusive", "invalid") : finding;
        Map<String, Object> answers = map(
                "openedAt",
                at(Duration.ofMinutes(chance(5) ? -6000 : -1)),
                "samples",
                rows,
                "conclusion",
                conclusion,
                "markers",
                24,
                "expertNo",
                "31-117",
                "expertDate",
                day(0));
        if (conclusion.equals("confirmed")) {
            answers.put("probability", chance(10) ? 99.1 : 99.97);
        }
        return answers;
    }

    private Map<String, Object> conversation() {
        return map(
                "heldAt",
                at(Duration.ofMinutes(-1)),
                "heldIn",
                "kk",
                "lawyerPresent",
                !chance(10),
                "told",
                List.of("mother"),
                "childTold",
                family.age() < HEARD_FROM ? "tooYoung" : any("told", "later"),
                "offered",
                List.of("stays", "nextMeeting"));
    }

    private Map<String, Object> confirmation() {
        return chance(20)
                ? map("heldTogether", false, "notSo", "The lawyer was late")
                : map("heldTogether", true, "heldOn", remembered.told().toString(), "explained", List.of("care"));
    }

    private Map<String, Object> hearing(String conclusion) {
        Map<String, Object> answers = map("dt", at(Duration.ofMinutes(-1)), "absent", List.of());
        answers.putAll(outcome(conclusion));
        return answers;
    }

    private Map<String, Object> outcome(String conclusion) {
        if (chance(35)) {
            return map(
                    "outcome",
                    "adjourned",
                    "adjournedFor",
                    "papers",
                    "nextDt",
                    at(Duration.ofDays(random.nextInt(25))));
        }
        if (chance(15)) {
            return map("outcome", "leftWithoutConsideration", "reason", "Somebody disputes it");
        }
        if (chance(conclusion.equals("inconclusive") || conclusion.equals("notGiven") ? 60 : 10)) {
            return map(
                    "outcome", "furtherExamination",
                    "furtherBy", FURTHER.get(random.nextInt(FURTHER.size())),
                    "reason", "More is needed");
        }
        boolean granted = conclusion.equals("confirmed") || conclusion.equals("notGiven") && random.nextBoolean();
        String ground = conclusion.equals("confirmed") ? "report" : "refusalWeighed";
        return map(
                "outcome",
                granted != chance(10) ? "granted" : "rejected",
                "restsOn",
                chance(20) ? any("report", "refusalWeighed", "otherEvidence") : ground,
                "reason",
                "As shown",
                "finalFormOn",
                day(cooperative ? 0 : random.nextInt(20)));
    }

    private Map<String, Object> inForce() {
        LocalDate finalOn = remembered.finalOn();
        Map<String, Object> answers = map("rulingNo", "117-31", "finalFormDate", finalOn.toString());
        if (chance(20)) {
            answers.putAll(map("appeal", "pending", "lookAgainOn", day(1 + random.nextInt(30))));
        } else if (chance(15)) {
            answers.putAll(map("appeal", "overturned", "nextDt", at(Duration.ofDays(20))));
        } else {
            LocalDate from = chance(20) ? finalOn.plusDays(random.nextInt(30)) : finalOn.plusMonths(1);
            answers.putAll(map("appeal", any("none", "closed"), "inForceDate", from.toString()));
        }
        return answers;
    }

    /** One answer is missing, is another day, the opposite, or rubbish. */
    private void spoil(Map<String, Object> answers) {
        List<String> keys = answers.keySet().stream().sorted().toList();
        if (keys.isEmpty()) {
            return;
        }
        String key = keys.get(random.nextInt(keys.size()));
        Object answer = answers.get(key);
        switch (random.nextInt(3)) {
            case 0 -> answers.remove(key);
            case 1 -> answers.put(key, other(answer));
            default -> answers.put(key, "Ω");
        }
    }

    private Object other(Object answer) {
        if (answer instanceof Boolean yes) {
            return !yes;
        }
        if (answer instanceof List<?> list && !list.isEmpty()) {
            return list.subList(1, list.size());
        }
        String text = String.valueOf(answer);
        if (text.matches("\\d{4}-\\d\\d-\\d\\d")) {
            return LocalDate.parse(text).plusDays(random.nextInt(81) - 40).toString();
        }
        return text.matches("\\d{4}-.*T.*") ? at(Duration.ofHours(random.nextInt(2001) - 1000)) : -1;
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent && !cooperative;
    }

    private String any(String... words) {
        return words[random.nextInt(words.length)];
    }

    private String day(int from) {
        return LocalDate.ofInstant(now, Remembered.ZONE).plusDays(from).toString();
    }

    private String at(Duration from) {
        return now.plus(from).atOffset(ZoneOffset.UTC).toString();
    }

    private static List<Map<String, Object>> rows(
            Map<String, Object> shown, String list, Consumer<Map<String, Object>> fill) {
        var rows = new ArrayList<Map<String, Object>>();
        for (Object start : (List<?>) shown.get(list)) {
            var row = new HashMap<String, Object>();
            ((Map<?, ?>) start).forEach((field, answer) -> row.put((String) field, answer));
            fill.accept(row);
            rows.add(row);
        }
        return rows;
    }

    private static Map<String, Object> map(Object... pairs) {
        var answers = new HashMap<String, Object>();
        for (int i = 0; i < pairs.length; i += 2) {
            answers.put((String) pairs[i], pairs[i + 1]);
        }
        return answers;
    }
}
