package org.zhusan.engine;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Facts on their way in a message, as JSON: a date is written as an instant. */
final class MessageFacts {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private MessageFacts() {}

    static String write(Map<String, Object> facts) {
        Map<String, Object> plain = new HashMap<>();
        facts.forEach((name, value) ->
                plain.put(name, value instanceof Date date ? date.toInstant().toString() : value));
        return JSON.writeValueAsString(plain);
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
        return fact.type() == Fact.Type.DATE && value instanceof String instant
                ? Date.from(Instant.parse(instant))
                : value;
    }
}
