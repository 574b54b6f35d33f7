package org.zhusan.replay;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;
import org.zhusan.casefile.People;
import org.zhusan.casefile.SampleSubjects;

/** Fills in the forms of the laboratory, which knows codes alone; what it is to find stands in the roster, with the child. */
@Component
public class LaboratoryAnswers extends PhaseAnswers {
    private static final Set<String> PROCESSES = Set.of("examination");
    private static final String SAMPLES = "samples";
    private static final Duration TO_THE_APPOINTMENT = Duration.ofDays(3);
    private static final Duration ON_THE_WAY = Duration.ofHours(8);
    private static final Duration WRITING = Duration.ofHours(20);

    private final SampleSubjects subjects;

    LaboratoryAnswers(SampleSubjects subjects, People people, Prefill prefill, Clock clock) {
        super(PROCESSES, people, prefill, clock);
        this.subjects = subjects;
    }

    @Override
    Filled answer(Scene scene, Sheet sheet, Lot lot) {
        return switch (scene.task().form()) {
            case "arrangeAgain" ->
                sheet.with("appointmentAt", written(scene.at().plus(TO_THE_APPOINTMENT)))
                        .with("escorted", true)
                        .filled();
            case "takeSamples" -> sampling(scene, sheet);
            case "witnessSampling" ->
                sheet.with("sawIdentification", true)
                        .with("sawSealing", true)
                        .with("sawFreeWill", true)
                        .filled();
            case "receiveSamples" -> receipt(scene, sheet);
            case "examineSamples" -> examination(scene, sheet, lot);
            case "reviewResult" -> sheet.with("review", "agrees").filled();
            case "releaseResult", "countersignRelease" ->
                sheet.with("reportLookedThrough", true).filled();
            default -> throw unknown(scene);
        };
    }

    /** When someone refuses it is the grown-up, and only the first time. */
    private Filled sampling(Scene scene, Sheet sheet) {
        boolean refused = scene.says("after-refusal") && examinations(scene).size() == 1;
        var line = new AtomicInteger();
        var rows = prefill.rows(scene, SAMPLES, row -> {
            if (refused && line.getAndIncrement() > 0) {
                row.put("outcome", "refused");
                return;
            }
            row.put("outcome", "given");
            row.put("material", "buccal");
            row.put("sealNo", "S" + row.get("code"));
            row.put("takenAt", written(scene.at()));
            row.put("identityChecked", true);
        });
        return sheet.with("institution", prefill.of(scene).get("orderedInstitution"))
                .with(SAMPLES, rows)
                .filled();
    }

    private Filled receipt(Scene scene, Sheet sheet) {
        return sheet.with("broughtBy", "courier")
                .with("givenToCourierAt", written(scene.at().minus(ON_THE_WAY)))
                .dated("receivedAt")
                .with(SAMPLES, intact(scene))
                .filled();
    }

    private Filled examination(Scene scene, Sheet sheet, Lot lot) {
        String conclusion = conclusion(scene);
        sheet.with("openedAt", written(scene.at().minus(WRITING)))
                .with(SAMPLES, intact(scene))
                .with("conclusion", conclusion)
                .with("markers", 24)
                .with("expertNo", "%d-%d".formatted(today(scene).getYear(), 100 + lot.of("report", 900)))
                .with("expertDate", today(scene).toString())
                .paper("reportFile");
        if (conclusion.equals("confirmed")) {
            sheet.with("probability", 99.99);
        }
        return sheet.filled();
    }

    private List<Map<String, Object>> intact(Scene scene) {
        return prefill.rows(scene, SAMPLES, row -> row.put("seal", "intact"));
    }

    private String conclusion(Scene scene) {
        boolean firstOrder = examinations(scene).size() == 1;
        if (scene.says("excluded") || scene.says("resampled") && scene.first()) {
            return "excluded";
        }
        return scene.says("inconclusive") || scene.says("second-reference") && firstOrder
                ? "inconclusive"
                : "confirmed";
    }

    /** Of the child this one is about. */
    private List<String> examinations(Scene scene) {
        String number = scene.task().caseNumber();
        return subjects.child(number).map(subjects::examinations).orElse(List.of(number));
    }
}
