package org.zhusan.replay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.zhusan.Refusal;
import org.zhusan.agency.Member;
import org.zhusan.engine.OpenTask;
import org.zhusan.engine.Tasks;
import org.zhusan.form.Attachment;
import org.zhusan.worklist.Completions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Officers who answer as it comes to their mind: in a form filled in honestly they choose another of the offered answers, say yes for no, or leave something out.
 * What the rules refuse they fill in honestly; what is refused even then, in another way.
 */
class AnyOfficers implements Completions {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int WAYS_OUT = 25;

    private final Completions completions;
    private final Tasks tasks;
    private final Random random;
    private final int percent;
    private int taken;
    private int refused;
    private final Map<String, Integer> byForm = new TreeMap<>();

    /** @param percent of the forms that are filled in at will */
    AnyOfficers(Completions completions, Tasks tasks, long seed, int percent) {
        this.completions = completions;
        this.tasks = tasks;
        this.random = new Random(seed);
        this.percent = percent;
    }

    int taken() {
        return taken;
    }

    int refused() {
        return refused;
    }

    Map<String, Integer> byForm() {
        return byForm;
    }

    @Override
    public void complete(
            Member member, String task, Map<String, Object> answers, List<Attachment> attachments, String submission) {
        OpenTask open = tasks.find(task).orElseThrow();
        if (random.nextInt(100) < percent && attempt(member, open, answers, attachments)) {
            return;
        }
        try {
            completions.complete(member, task, answers, attachments, submission);
        } catch (Refusal no) {
            for (int way = 0; way < WAYS_OUT; way++) {
                if (attempt(member, open, answers, attachments)) {
                    return;
                }
            }
            throw no;
        }
    }

    /** Whether it was accepted; what is refused leaves nothing behind. */
    private boolean attempt(Member member, OpenTask task, Map<String, Object> answers, List<Attachment> attachments) {
        Map<String, Object> other = atWill(task, answers);
        if (other.equals(answers)) {
            return false;
        }
        try {
            completions.complete(
                    member, task.id(), other, attachments, UUID.randomUUID().toString());
            taken++;
            byForm.merge(task.form(), 1, Integer::sum);
            return true;
        } catch (Refusal no) {
            refused++;
            return false;
        }
    }

    private Map<String, Object> atWill(OpenTask task, Map<String, Object> answers) {
        Map<String, List<String>> offered = new HashMap<>();
        options(JSON.readTree(tasks.form(task)), offered);
        Map<String, Object> other = new HashMap<>(answers);
        for (int changes = 1 + random.nextInt(2); changes > 0; changes--) {
            change(other, offered);
        }
        return other;
    }

    @SuppressWarnings("unchecked")
    private void change(Map<String, Object> answers, Map<String, List<String>> offered) {
        if (answers.isEmpty()) {
            return;
        }
        List<String> keys = answers.keySet().stream().sorted().toList();
        String key = keys.get(random.nextInt(keys.size()));
        Object answer = answers.get(key);
        if (answer instanceof Boolean yes) {
            answers.put(key, !yes);
        } else if (answer instanceof String && offered.containsKey(key)) {
            List<String> these = offered.get(key);
            answers.put(key, these.get(random.nextInt(these.size())));
        } else if (answer instanceof List<?> rows && !rows.isEmpty() && rows.get(0) instanceof Map<?, ?>) {
            List<Object> changed = new ArrayList<>(rows);
            int row = random.nextInt(rows.size());
            Map<String, Object> fields = new HashMap<>((Map<String, Object>) rows.get(row));
            change(fields, offered);
            changed.set(row, fields);
            answers.put(key, changed);
        } else if (random.nextInt(4) == 0) {
            answers.remove(key);
        }
    }

    private static void options(JsonNode component, Map<String, List<String>> offered) {
        if (component.has("key") && component.has("values")) {
            List<String> values = new ArrayList<>();
            component.get("values").forEach(it -> values.add(it.get("value").asString()));
            offered.put(component.get("key").asString(), values);
        }
        if (component.has("components")) {
            component.get("components").forEach(it -> options(it, offered));
        }
    }
}
