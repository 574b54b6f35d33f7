package org.zhusan.replay;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhusan.casefile.People;
import org.zhusan.casefile.People.Person;
import org.zhusan.casefile.Readiness;
import org.zhusan.centre.Residents;

/** Fills in the forms of a hand-off: a household goes where its column says, else where its relatives are ready, else where the table proposes. */
@Component
public class HandoffAnswers extends PhaseAnswers {
    private static final Set<String> PROCESSES = Set.of("handoff", "householdsChoice");
    private static final Map<String, String> PACKAGES = Map.of(
            "identity", "To receive everyone by name (synthetic)",
            "contact", "To reach the relatives (synthetic)",
            "medFlags", "To go on with vaccinations (synthetic)",
            "psySummary", "To go on with the conversations (synthetic)",
            "soc", "To go on with the plan (synthetic)",
            "edu", "To find a place at school (synthetic)",
            "civ", "To deliver the papers that come later (synthetic)");
    private static final int MONTH = 30;
    private static final Pattern LONGER = Pattern.compile("longer-(\\d+)d");
    /** The household has said where it would rather live. */
    private static final Pattern MOVES = Pattern.compile("moves-([A-Z]{3})");

    private final Readiness readiness;
    private final Residents residents;

    HandoffAnswers(People people, Readiness readiness, Residents residents, Prefill prefill, Clock clock) {
        super(PROCESSES, people, prefill, clock);
        this.readiness = readiness;
        this.residents = residents;
    }

    @Override
    Filled answer(Scene scene, Sheet sheet, Lot lot) {
        return switch (scene.task().form()) {
            case "recordWish" -> wish(scene, sheet, lot);
            case "confirmRegion" -> confirmation(scene, sheet);
            case "answerOnRestriction" ->
                sheet.with("restrictionAnswer", "allowed")
                        .with("answerNo", act(scene, 6))
                        .with("answerOn", today(scene).toString())
                        .filled();
            case "holdCaseConference" ->
                sheet.with("heldOn", today(scene).toString())
                        .with("present", List.of("household", "socialWorker", "psychologist"))
                        .with("worries", "Whether the neighbours will talk (synthetic)")
                        .with("regionAgreed", "KAR")
                        .with("agreed", "A flat near the school (synthetic)")
                        .filled();
            case "composeTransferFile" -> packages(scene, sheet, lot);
            default -> throw unknown(scene);
        };
    }

    /** Every third household that has a wish lived there before. */
    private Filled wish(Scene scene, Sheet sheet, Lot lot) {
        Object column = prefill.of(scene).get("region1");
        Optional<String> wished = said(scene, MOVES).max(Comparator.naturalOrder());
        if (wished.isEmpty()) {
            wished = column == null ? relatives(scene) : Optional.of(column.toString());
        }
        if (wished.isEmpty()) {
            return sheet.with("noWish", true).filled();
        }
        boolean before = lot.onceIn(3, "lived there");
        sheet.with("region1", wished.get())
                .with("reason", before ? "formerHome" : lot.oneOf("why there", List.of("relatives", "school", "work")));
        if (before) {
            sheet.with("lastRegion", wished.get());
        }
        return sheet.filled();
    }

    private Optional<String> relatives(Scene scene) {
        return people.livingIn(scene.task().caseNumber()).stream()
                .findFirst()
                .flatMap(it -> readiness.valid(it.number(), today(scene)))
                .filter(it -> it.state() == Readiness.State.READY || it.state() == Readiness.State.CONDITIONAL)
                .map(Readiness.Finding::region);
    }

    private Filled confirmation(Scene scene, Sheet sheet) {
        Map<String, Object> shown = prefill.of(scene);
        Object proposed = shown.get("proposedRegion");
        String region = Stream.of("wishedRegion", "proposedRegion")
                .flatMap(it -> Stream.ofNullable(shown.get(it)))
                .map(Object::toString)
                .findFirst()
                .orElse("MAN");
        boolean agreed = region.equals(proposed);
        sheet.with("answer", "confirmed")
                .with("region", region)
                .with("d5Agreed", agreed)
                .with("restrictionChecked", true)
                .signed("household");
        return (agreed ? sheet : sheet.with("overrideReason", "The children want to go there (synthetic)")).filled();
    }

    private Filled packages(Scene scene, Sheet sheet, Lot lot) {
        PACKAGES.forEach((field, reason) -> sheet.with(field, true).with(field + "Reason", reason));
        boolean hostel =
                people.livingIn(scene.task().caseNumber()).stream().anyMatch(it -> scene.saysOf(it.number(), "hostel"));
        return sheet.with("wishedOn", leaves(scene).toString())
                .with("regime", hostel ? "inPatient" : "day")
                .with("needs", lot.onceIn(2, "home") ? List.of("psychologist", "housing") : List.of("psychologist"))
                .filled();
    }

    /** The last day of its month at the centre, as long as it was prolonged; tomorrow for who is past that, or fetched by its family. */
    private LocalDate leaves(Scene scene) {
        int longer = said(scene, LONGER).mapToInt(Integer::parseInt).max().orElse(0);
        LocalDate tomorrow = today(scene).plusDays(1);
        return residents
                .find(people.livingIn(scene.task().caseNumber()).stream()
                        .map(Person::number)
                        .toList())
                .stream()
                .map(it -> day(it.since()).plusDays(MONTH + (long) longer))
                .min(Comparator.naturalOrder())
                .filter(it -> it.isAfter(tomorrow))
                .orElse(tomorrow);
    }

    /** What the script says of anyone of the household in words of this kind. */
    private Stream<String> said(Scene scene, Pattern kind) {
        return people.livingIn(scene.task().caseNumber()).stream()
                .flatMap(it -> scene.others().getOrDefault(it.number(), Set.of()).stream())
                .map(kind::matcher)
                .filter(Matcher::matches)
                .map(it -> it.group(1));
    }
}
