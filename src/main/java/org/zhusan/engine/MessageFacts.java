package org.zhusan.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Facts on their way in a message, as JSON: a day is written as such, a moment as an instant. */
final class MessageFacts {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private MessageFacts() {}

    static String write(Map<String, Object> facts) {
        Map<String, Object> plain = new HashMap<>();
        facts.forEach((name, value) -> plain.put(name, plain(value)));
        return JSON.writeValueAsString(plain);
    }

    private static Object plain(Object value) {
        if (value instanceof Date moment) {
            return moment.toInstant().toString();
        }
        return value instanceof LocalDate day ? day.toString() : value;
    }

    /** @throws FactRefused when the receiving process does not declare one of them, or not so */
    static Map<String, Object> read(@Nullable String json, ProcessFacts declared) {
        Map<String, Object> facts = new HashMap<>();
        if (json != null) {
            JSON.readValue(json, new TypeReference<Map<String, Object>>() {})
                    .forEach((name, value) -> facts.put(name, typed(value, declared.get(name))));
        }
        return declared.checked(facts);
    }

    private static Object typed(Object value, Fact fact) {
        if (fact.type() != Fact.Type.DATE || !(value instanceof String written)) {
            return value;
        }
        return written.contains("T") ? Date.from(Instant.parse(written)) : LocalDate.parse(written);
    }
}
