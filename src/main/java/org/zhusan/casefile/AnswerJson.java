package org.zhusan.casefile;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Answers as JSON and back in the same types: text, numbers (as BigDecimal), yes and no, dates, times, lists and rows. */
final class AnswerJson {
    private static final String DATE = "$date";
    private static final String TIME = "$time";
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private AnswerJson() {}

    static byte[] write(Map<String, ?> answers) {
        return MAPPER.writeValueAsBytes(plain("", answers));
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> read(byte[] json) {
        return (Map<String, Object>) rich(MAPPER.readValue(new String(json, StandardCharsets.UTF_8), Object.class));
    }

    private static @Nullable Object plain(String key, @Nullable Object answer) {
        if (answer == null || answer instanceof String || answer instanceof Boolean) {
            return answer;
        }
        if (answer instanceof Number number) {
            return new BigDecimal(number.toString());
        }
        if (answer instanceof LocalDate date) {
            return Map.of(DATE, date.toString());
        }
        if (answer instanceof OffsetDateTime time) {
            return Map.of(TIME, time.toString());
        }
        if (answer instanceof Collection<?> list) {
            var plain = new ArrayList<@Nullable Object>();
            list.forEach(it -> plain.add(plain(key, it)));
            return plain;
        }
        if (answer instanceof Map<?, ?> row) {
            var plain = new LinkedHashMap<String, @Nullable Object>();
            row.forEach((inner, it) -> plain.put(checked(String.valueOf(inner)), plain(String.valueOf(inner), it)));
            return plain;
        }
        throw new IllegalArgumentException("the answer '" + key + "' is of a kind no record keeps: "
                + answer.getClass().getName());
    }

    private static String checked(String key) {
        if (key.startsWith("$")) {
            throw new IllegalArgumentException("no field is called " + key);
        }
        return key;
    }

    private static @Nullable Object rich(@Nullable Object plain) {
        if (plain instanceof Number number) {
            return new BigDecimal(number.toString());
        }
        if (plain instanceof List<?> list) {
            var rich = new ArrayList<@Nullable Object>();
            list.forEach(it -> rich.add(rich(it)));
            return rich;
        }
        if (plain instanceof Map<?, ?> row) {
            if (row.get(DATE) instanceof String date) {
                return LocalDate.parse(date);
            }
            if (row.get(TIME) instanceof String time) {
                return OffsetDateTime.parse(time);
            }
            var rich = new LinkedHashMap<String, @Nullable Object>();
            row.forEach((key, it) -> rich.put(String.valueOf(key), rich(it)));
            return rich;
        }
        return plain;
    }
}
