package org.zhusan.engine;

import java.time.LocalDate;
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
 */
record Fact(String name, Type type, List<String> options, Object unset, boolean ofPerson) {
    /** Case numbers and opaque ids; nothing a name or a document number with spaces would pass. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9:_-]{0,63}");

    enum Type {
        BOOLEAN,
        INTEGER,
        DATE,
        CODE,
        ID
    }

    /** The value as the engine keeps it. @throws FactRefused when it is of another type or not among the options */
    Object checked(@Nullable Object value) {
        boolean fits =
                switch (type) {
                    case BOOLEAN -> value instanceof Boolean;
                    case INTEGER -> value instanceof Long || value instanceof Integer;
                    case DATE -> value instanceof Date;
                    case CODE -> value instanceof String code && options.contains(code);
                    case ID -> value instanceof String id && ID.matcher(id).matches();
                };
        if (!fits || value == null) {
            throw FactRefused.wrongValue(name, wanted());
        }
        return value instanceof Integer small ? Long.valueOf(small) : value;
    }

    /** Reads a default or a stored message: dates and whole numbers come as text and numbers there. */
    Object parsed(@Nullable Object written) {
        if (type == Type.DATE && written instanceof String day) {
            return Date.from(LocalDate.parse(day).atStartOfDay().toInstant(ZoneOffset.UTC));
        }
        return checked(written);
    }

    private String wanted() {
        return type == Type.CODE ? String.join(", ", options) : type.name().toLowerCase(java.util.Locale.ROOT);
    }
}
