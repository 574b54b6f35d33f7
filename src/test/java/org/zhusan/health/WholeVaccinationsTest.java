package org.zhusan.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhusan.Cast;
import org.zhusan.IntegrationTest;
import org.zhusan.engine.OpenTask;
import org.zhusan.engine.Processes;
import org.zhusan.engine.ProgrammeClock;
import org.zhusan.engine.Tasks;
import org.zhusan.form.FormRules;
import org.zhusan.form.InvalidAnswers;
import org.zhusan.worklist.Completions;

/** Engine, table, forms, rules and records together, as a doctor meets them. */
@IntegrationTest
class WholeVaccinationsTest {
    @Autowired
    private Cast cast;

    @Autowired
    private Processes processes;

    @Autowired
    private Tasks tasks;

    @Autowired
    private Completions completions;

    @Autowired
    private List<FormRules> rules;

    @Autowired
    private VaccineTable table;

    @Autowired
    private ProgrammeClock clock;

    @Test
    void aWomanIsPlannedVaccinatedAndExpectedAgainInFourWeeks() {
        String woman = cast.zarina().adult();
        processes.start("vaccination", woman, Map.of());
        OpenTask plan = task(woman, "planVaccination");
        Map<String, Object> answers = shown(plan);
        answers.put("pregnancy", "no");
        answers.put("assumedUnvaccinated", true);
        answers.put("explained", true);
        answers.put("repConsent", "consent");
        rows(answers, "planRows").forEach(it -> it.put("change", "asProposed"));
        complete(plan, answers);

        processes.runDue();
        OpenTask give = task(woman, "giveVaccine");
        Map<String, Object> given = shown(give);
        given.put("pregnancy", "no");
        assertThat(rows(given, "doses")).extracting(it -> it.get("vaccine")).containsExactlyInAnyOrder("td", "mmr");
        rows(given, "doses")
                .forEach(it -> it.putAll(Map.of("outcome", "given", "site", "leftArm", "reaction", "none")));
        assertThatThrownBy(() -> complete(give, given)).isInstanceOf(InvalidAnswers.class);
        rows(given, "doses").forEach(it -> it.put("lot", "L-77"));
        complete(give, given);

        assertThat(table.doses(woman)).extracting(Dose::vaccine).containsExactlyInAnyOrder(Vaccine.TD, Vaccine.MMR);
        assertThat(tasks.openFor(woman)).isEmpty();
        LocalDate first = table.doses(woman).get(0).givenOn();
        clock.jumpTo(
                first.plusDays(28).atStartOfDay(clock.getZone()).toInstant().plus(Duration.ofHours(9)));
        processes.runDue();
        assertThat(rows(shown(task(woman, "giveVaccine")), "doses")).hasSize(2);
    }

    @Test
    void whoRefusesTwiceIsHeardByTheEpidemiologistAndNotVaccinated() {
        String woman = cast.zarina().adult();
        processes.start("vaccination", woman, Map.of());
        OpenTask plan = task(woman, "planVaccination");
        Map<String, Object> answers = shown(plan);
        answers.putAll(
                Map.of("pregnancy", "unknown", "assumedUnvaccinated", true, "explained", true, "repConsent", "refuse"));
        rows(answers, "planRows").forEach(it -> it.put("change", "asProposed"));
        complete(plan, answers);

        clock.jumpTo(clock.instant().plus(Duration.ofDays(7)));
        processes.runDue();
        OpenTask again = task(woman, "askAgain");
        Map<String, Object> asked = shown(again);
        asked.putAll(Map.of("explained", true, "repConsent", "refuse"));
        complete(again, asked);
        OpenTask decide = task(woman, "decideOnIndication");
        assertThat(decide.candidateGroups()).containsExactly("moh-epid");
        Map<String, Object> decision = shown(decide);
        decision.putAll(Map.of("indication", "none", "reason", "No case at the centre", "offerAgain", false));
        completions.complete(
                cast.newcomer("moh-epid"),
                decide.id(),
                decision,
                List.of(),
                UUID.randomUUID().toString());

        assertThat(processes.past("vaccination").stream()
                        .filter(it -> it.caseNumber().equals(woman))
                        .map(Processes.Past::ending))
                .containsExactly("endEvent_declined");
        assertThat(table.doses(woman)).isEmpty();
    }

    private OpenTask task(String person, String form) {
        assertThat(tasks.openFor(person)).extracting(OpenTask::form).containsExactly(form);
        return tasks.openFor(person).get(0);
    }

    private void complete(OpenTask task, Map<String, Object> answers) {
        completions.complete(
                cast.aizada(), task.id(), answers, List.of(), UUID.randomUUID().toString());
    }

    /** What the form starts with, as a browser sends it back: days are text. */
    @SuppressWarnings("unchecked")
    private Map<String, Object> shown(OpenTask task) {
        FormRules rule = rules.stream()
                .filter(it -> it.process().equals("vaccination") && it.form().equals(task.form()))
                .findFirst()
                .orElseThrow();
        return (Map<String, Object>) sent(rule.prefill(task.caseNumber(), task.instance(), cast.aizada()));
    }

    private static Object sent(Object value) {
        if (value instanceof Map<?, ?> map) {
            var copy = new HashMap<String, Object>();
            map.forEach((key, each) -> copy.put(String.valueOf(key), sent(each)));
            return copy;
        }
        if (value instanceof List<?> list) {
            var copy = new ArrayList<Object>();
            list.forEach(it -> copy.add(sent(it)));
            return copy;
        }
        return value instanceof LocalDate day ? day.toString() : value;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rows(Map<String, Object> answers, String list) {
        return (List<Map<String, Object>>) answers.get(list);
    }
}
