package org.zhusan.replay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.zhusan.database.Remembered;
import org.zhusan.form.Rulebook;

/** What a form starts with, read through the same code as the page. */
@Component
class Prefill {
    private final Rulebook rules;

    Prefill(Rulebook rules) {
        this.rules = rules;
    }

    Map<String, Object> of(Scene scene) {
        var task = scene.task();
        return Remembered.of(List.of(task.id(), scene.by().id()), () -> rules.of(task.process(), task.form())
                .prefill(task.caseNumber(), task.instance(), scene.by()));
    }

    /** The values a select offers, those it gets with what it starts with. */
    List<String> options(Scene scene, String select) {
        return ((List<?>) of(scene).getOrDefault(select, List.of()))
                .stream()
                        .map(it -> String.valueOf(((Map<?, ?>) it).get("value")))
                        .toList();
    }

    /** The rows a list of the form starts with, each filled in further. */
    List<Map<String, Object>> rows(Scene scene, String list, Consumer<Map<String, Object>> fill) {
        var rows = new ArrayList<Map<String, Object>>();
        for (Object start : (List<?>) of(scene).getOrDefault(list, List.of())) {
            var row = new LinkedHashMap<String, Object>();
            ((Map<?, ?>) start).forEach((field, answer) -> row.put((String) field, answer));
            fill.accept(row);
            rows.add(row);
        }
        return rows;
    }
}
