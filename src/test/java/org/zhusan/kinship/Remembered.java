package org.zhusan.kinship;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhusan.agency.Member;
import org.zhusan.engine.OpenTask;

/** What was accepted in one walk, written down by the walk itself from what people handed in: the account the programme is held against. */
class Remembered {
    /** In which the programme reads its days. */
    static final ZoneId ZONE = ZoneId.of("Asia/Almaty");

    /** @param lines how many people it covers, the child among them */
    record Ordered(LocalDate on, LocalDate deadline, String institution, int lines) {}

    private final List<Ordered> orders = new ArrayList<>();
    private final Map<String, String> found = new HashMap<>();
    private final Map<String, String> lastFound = new HashMap<>();
    private boolean mother = true;
    private String payer = "state";
    private String conclusion = "";
    private int inconclusive;
    private @Nullable String teller;
    private LocalDate told = LocalDate.EPOCH;
    private boolean tellingConfirmed;
    private boolean granted;
    private LocalDate finalOn = LocalDate.EPOCH;
    private @Nullable LocalDate inForceOn;

    void accepted(OpenTask task, Member by, Map<String, Object> answers, LocalDate today) {
        switch (task.form()) {
            case "explainExamination" -> mother = "mother".equals(answers.get("relation"));
            case "confirmPayer" -> payer = text(answers, "payer");
            case "orderExamination" -> ordered(answers);
            case "witnessSampling" -> witnessed(answers);
            case "examineSamples" -> {
                found.put(task.id(), text(answers, "conclusion"));
                lastFound.put(task.caseNumber(), text(answers, "conclusion"));
            }
            case "countersignRelease" -> concluded(Objects.requireNonNull(lastFound.get(task.caseNumber())));
            case "tellFamily" -> {
                teller = by.id();
                told = OffsetDateTime.parse(text(answers, "heldAt"))
                        .atZoneSameInstant(ZONE)
                        .toLocalDate();
            }
            case "confirmConversation" ->
                tellingConfirmed =
                        Boolean.TRUE.equals(answers.get("heldTogether")) && teller != null && !teller.equals(by.id());
            case "hearCase" -> heard(answers);
            case "confirmInForce" -> confirmed(answers, today);
            default -> {}
        }
    }

    private void ordered(Map<String, Object> answers) {
        if ("ordered".equals(answers.get("decision"))) {
            orders.add(new Ordered(
                    LocalDate.parse(text(answers, "orderDate")),
                    LocalDate.parse(text(answers, "deadline")),
                    text(answers, "institution"),
                    1 + ((List<?>) Objects.requireNonNull(answers.get("covers"))).size()));
            conclusion = "";
        }
    }

    private void witnessed(Map<String, Object> answers) {
        boolean everyone = ((List<?>) Objects.requireNonNull(answers.get("samples")))
                .stream().allMatch(it -> "given".equals(((Map<?, ?>) it).get("outcome")));
        if (!everyone) {
            concluded("notGiven");
        }
    }

    private void concluded(String what) {
        conclusion = what;
        tellingConfirmed = false;
        inconclusive += what.equals("inconclusive") ? 1 : 0;
    }

    private void heard(Map<String, Object> answers) {
        String outcome = text(answers, "outcome");
        if (outcome.equals("granted") || outcome.equals("rejected")) {
            granted = outcome.equals("granted");
            finalOn = LocalDate.parse(text(answers, "finalFormOn"));
        }
    }

    private void confirmed(Map<String, Object> answers, LocalDate today) {
        String appeal = text(answers, "appeal");
        if (appeal.equals("none") || appeal.equals("closed")) {
            LocalDate from = LocalDate.parse(text(answers, "inForceDate"));
            if (from.isBefore(finalOn.plusMonths(1)) || from.isAfter(today)) {
                throw new AssertionError(
                        "a ruling final on %s was in force on %s, as told on %s".formatted(finalOn, from, today));
            }
            inForceOn = from;
        }
    }

    List<Ordered> orders() {
        return orders;
    }

    /** @param task of an examination */
    String found(String task) {
        return Objects.requireNonNull(found.get(task), "a result nobody wrote");
    }

    boolean mother() {
        return mother;
    }

    String payer() {
        return payer;
    }

    /** Of the newest examination that is over; {@code notGiven} when it came to nothing, empty while there is none. */
    String conclusion() {
        return conclusion;
    }

    int inconclusive() {
        return inconclusive;
    }

    LocalDate told() {
        return told;
    }

    /** Two different people said that the family knows the newest report. */
    boolean toldByTwo() {
        return tellingConfirmed;
    }

    LocalDate finalOn() {
        return finalOn;
    }

    boolean establishedOn(LocalDate day) {
        return granted && inForceOn != null && !inForceOn.isAfter(day);
    }

    private static String text(Map<String, Object> answers, String field) {
        return String.valueOf(answers.get(field));
    }
}
