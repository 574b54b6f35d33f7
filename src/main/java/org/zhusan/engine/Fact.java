package org.zhusan.engine;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One declared routing fact of a process.
 *
 * @param options what a code may be; empty for other types
 * @param unset what it reads as while nobody has set it
 * @param ofPerson whether every person of a multi-instance has one of their own
 * @param zone where its days begin; a timer that waits for a day opens at that moment
 */
record Fact(String name, Type type, List<String> options, Object unset, boolean ofPerson, ZoneId zone) {
    /** Case numbers and opaque ids; nothing a name or a document number with spaces would pass. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9:_-]{0,63}");

    enum Type {
        BOOLEAN,
        INTEGER,
        DATE,
        CODE,
        ID
    }

    /** The value as the engine keeps it, a day as the moment it begins. @throws FactRefused when it is of another type or not among the options */
    Object checked(@Nullable Object value) {
        boolean fits =
                switch (type) {
                    case BOOLEAN -> value instanceof Boolean;
                    case INTEGER -> value instanceof Long || value instanceof Integer;
                    case DATE -> value instanceof Date || value instanceof LocalDate;
                    case CODE -> value instanceof String code && options.contains(code);
                    case ID -> value instanceof String id && ID.matcher(id).matches();
                };
        if (!fits || value == null) {
            throw FactRefused.wrongValue(name, wanted());
        }
        if (value instanceof LocalDate day) {
            return Date.from(day.atStartOfDay(zone).toInstant());
        }
        return value instanceof Integer small ? Long.valueOf(small) : value;
    }

    /** Reads a default: a day comes as text there or, without quotes, as what YAML makes of it. */
    Object parsed(@Nullable Object written) {
        if (type == Type.DATE && written instanceof String day) {
            return checked(LocalDate.parse(day));
        }
        // YAML lets every day begin in UTC
        return checked(written instanceof Date day ? LocalDate.ofInstant(day.toInstant(), ZoneOffset.UTC) : written);
    }

    private String wanted() {
        return type == Type.CODE ? String.join(", ", options) : type.name().toLowerCase(java.util.Locale.ROOT);
    }
}
