package org.zhusan.replay;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhusan.casefile.People;

/** Fills in the forms of leaving the programme of a region and coming back: who said that she leaves, leaves; her children keep what they have. */
@Component
public class LeavingAnswers extends PhaseAnswers {
    private static final Set<String> PROCESSES = Set.of("leavingProgramme", "returnToProgramme");
    private static final String STAYS = "stays";

    LeavingAnswers(People people, Prefill prefill, Clock clock) {
        super(PROCESSES, people, prefill, clock);
    }

    @Override
    Filled answer(Scene scene, Sheet sheet, Lot lot) {
        return switch (scene.task().form()) {
            case "reachOut" -> contact(scene, sheet, lot);
            case "secureChildren" -> children(scene, sheet);
            case "welcomeBack" ->
                sheet.with("talkedOn", today(scene).toString())
                        .with("comesBack", "back")
                        .with("since", today(scene).toString())
                        .with("helps", List.of("counselling", "livelihood"))
                        .with("ownWords", "Wants to finish the course (synthetic)")
                        .filled();
            default -> throw unknown(scene);
        };
    }

    private Filled contact(Scene scene, Sheet sheet, Lot lot) {
        boolean stays = scene.says(STAYS);
        sheet.with("contactedOn", today(scene).toString())
                .with("channel", lot.oneOf("channel", List.of("visit", "phone")))
                .with("outcome", stays ? STAYS : "leaves")
                .with("toldVoluntary", true)
                .with("ownWords", stays ? "Will come on other days (synthetic)" : "Has found work (synthetic)");
        if (!stays) {
            sheet.with("leftOn", today(scene).toString()).with("reasons", List.of("workOrStudy"));
        }
        return sheet.filled();
    }

    private Filled children(Scene scene, Sheet sheet) {
        var rows = prefill.rows(scene, "children", row -> {
            int age = ((Number) row.get("age")).intValue();
            row.put("carer", "mother");
            row.put("goesOn", List.of(age < 3 ? "doctor" : age < 6 ? "kindergarten" : "school"));
            if (age >= HEARD_FROM) {
                row.put("childHeard", true);
                row.put("childSays", "Likes the class (synthetic)");
            }
        });
        return sheet.with("children", rows).with("contactFor", "socialWorker").filled();
    }
}
