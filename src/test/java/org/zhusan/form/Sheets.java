package org.zhusan.form;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.assertj.core.api.Assertions;

/** Forms drawn for tests, and the short way to ask them. */
final class Sheets {
    static final Clock DAY_OF_JUSAN_1 = Clock.fixed(Instant.parse("2019-01-06T08:00:00Z"), ZoneOffset.UTC);

    private Sheets() {}

    /** Each component is JSON without the outer braces; an id is added, and a data class where none is named. */
    static DrawnForm sheet(String... components) {
        return new DrawnForm(json(components), new Translations(Map.of()), DAY_OF_JUSAN_1);
    }

    static String json(String... components) {
        var all = new StringBuilder();
        for (int i = 0; i < components.length; i++) {
            all.append(i == 0 ? "" : ",").append(component("c" + i, components[i]));
        }
        return "{\"id\": \"sheet\", \"type\": \"default\", \"components\": [" + all + "]}";
    }

    static String component(String id, String body) {
        String withId = body.contains("\"id\"") ? body : "\"id\": \"" + id + "\", " + body;
        boolean asks =
                withId.contains("\"key\"") && !withId.contains("\"properties\"") && !withId.contains("\"components\"");
        return "{" + withId + (asks ? ", \"properties\": {\"class\": \"legal.consent\"}" : "") + "}";
    }

    static String group(String id, String more, String... components) {
        return container(id, "\"type\": \"group\"" + more, components);
    }

    static String list(String path, String more, String... rowFields) {
        return container(
                path, "\"type\": \"dynamiclist\", \"isRepeating\": true, \"path\": \"" + path + "\"" + more, rowFields);
    }

    private static String container(String id, String body, String... components) {
        var inner = new StringBuilder();
        for (int i = 0; i < components.length; i++) {
            inner.append(i == 0 ? "" : ", ").append(component(id + "_" + i, components[i]));
        }
        return "\"id\": \"" + id + "\", " + body + ", \"components\": [" + inner + "]";
    }

    static Map<String, Object> check(FormSchema form, Map<String, Object> answers) {
        return form.check(answers, List.of(), Map.of());
    }

    /** The problems by path, as message keys; empty when there is none. */
    static Map<String, String> problems(FormSchema form, Map<String, Object> answers) {
        return problems(form, answers, List.of(), Map.of());
    }

    static Map<String, String> problems(
            FormSchema form, Map<String, Object> answers, List<Attachment> attachments, Map<String, Object> prefilled) {
        var problems = new LinkedHashMap<String, String>();
        try {
            form.check(answers, attachments, prefilled);
        } catch (InvalidAnswers e) {
            Assertions.assertThat(e.problems()).isNotEmpty();
            e.problems().forEach(it -> problems.put(it.path(), it.key()));
        }
        return problems;
    }

    static <T> T with(T value, Consumer<T> change) {
        change.accept(value);
        return value;
    }
}
