package org.zhusan.worklist;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhusan.worklist.OpenTasks.Filter;
import org.zhusan.worklist.OpenTasks.Sort;

/**
 * One way of looking at the task list, as it stands in an address.
 *
 * @param filter null where nobody chose one
 * @param step {@code interview.userTask_planInterview}, empty for every step
 * @param number case number, or the digits of one, empty for every case
 * @param holder id of the colleague whose tasks are looked at, empty for everyone's
 * @param after the last row of the page before, null for the first page
 */
public record TaskQuery(
        @Nullable Filter filter,
        Sort sort,
        String step,
        String number,
        String holder,
        @Nullable Position after) {
    private static final Set<Filter> OF_COLLEAGUES = EnumSet.of(Filter.TEAM, Filter.SOON, Filter.OVERDUE);
    private static final Pattern HOLDER = Pattern.compile("ZH-U-[0-9]{6,12}");
    private static final Pattern STEP = Pattern.compile("[0-9A-Za-z]{1,60}\\.[0-9A-Za-z_]{1,80}");
    private static final Pattern NUMBER = Pattern.compile("[0-9A-Z-]{1,30}");
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,6}");
    private static final List<String> NUMBERED = List.of("ZH-P-", "ZH-H-", "ZH-K-", "ZH-O-");

    TaskQuery(@Nullable Filter filter, Sort sort, String step, String number, @Nullable Position after) {
        this(filter, sort, step, number, "", after);
    }

    /** Whatever is no filter, order, step, number or position is as if it were not there. */
    static TaskQuery read(Map<String, String> parameters) {
        Sort sort = word(Sort.values(), parameters.getOrDefault("sort", "")).orElse(Sort.DUE);
        String number = parameters.getOrDefault("number", "").strip().toUpperCase(Locale.ROOT);
        String step = parameters.getOrDefault("step", "");
        String holder = parameters.getOrDefault("holder", "");
        Filter filter =
                word(Filter.values(), parameters.getOrDefault("filter", "")).orElse(null);
        return new TaskQuery(
                filter,
                sort,
                STEP.matcher(step).matches() ? step : "",
                NUMBER.matcher(number).matches() ? number : "",
                filter != null
                                && OF_COLLEAGUES.contains(filter)
                                && HOLDER.matcher(holder).matches()
                        ? holder
                        : "",
                Position.read(parameters.getOrDefault("after", ""), sort));
    }

    /** As {@link #written}; rubbish is as if it were not there. */
    static TaskQuery read(String query) {
        var parameters = new HashMap<String, String>();
        for (String part : query.split("&")) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                parameters.put(part.substring(0, equals), unescaped(part.substring(equals + 1)));
            }
        }
        return read(parameters);
    }

    private static <E extends Enum<E>> Optional<E> word(E[] values, String word) {
        return Arrays.stream(values).filter(it -> word(it).equals(word)).findFirst();
    }

    /** The value as it stands in addresses and message keys. */
    public static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    public TaskQuery of(Filter another) {
        return new TaskQuery(another, sort, "", number, null);
    }

    public TaskQuery by(Sort another) {
        return new TaskQuery(filter, another, step, number, holder, null);
    }

    public TaskQuery from(@Nullable Position position) {
        return new TaskQuery(filter, sort, step, number, holder, position);
    }

    /** What this colleague holds. */
    public TaskQuery heldBy(String colleague) {
        return new TaskQuery(filter, sort, "", "", colleague, null);
    }

    /** Every step and case, in the usual order. */
    public TaskQuery everything() {
        return new TaskQuery(filter, Sort.DUE, "", "", null);
    }

    public boolean narrowed() {
        return !step.isEmpty() || !number.isEmpty() || !holder.isEmpty();
    }

    /** The case numbers the wish may mean: itself, or what ends in its digits. */
    List<String> numbers() {
        if (!DIGITS.matcher(number).matches()) {
            return List.of(number);
        }
        String padded = "0".repeat(6 - number.length()) + number;
        return NUMBERED.stream().map(it -> it + padded).toList();
    }

    /** The part of the address behind the question mark; what is usual is left out. */
    public String written() {
        var parts = new LinkedHashMap<String, String>();
        if (filter != null) {
            parts.put("filter", word(filter));
        }
        if (sort != Sort.DUE) {
            parts.put("sort", word(sort));
        }
        parts.put("step", step);
        parts.put("number", number);
        parts.put("holder", holder);
        parts.put("after", after == null ? "" : after.written());
        return parts.entrySet().stream()
                .filter(it -> !it.getValue().isEmpty())
                .map(it -> it.getKey() + "=" + escaped(it.getValue()))
                .collect(Collectors.joining("&"));
    }

    public String address() {
        String written = written();
        return written.isEmpty() ? "/tasks" : "/tasks?" + written;
    }

    /** The address of a task that finds back to this list. */
    public String task(String task) {
        String written = written();
        return "/tasks/" + task + (written.isEmpty() ? "" : "?list=" + escaped());
    }

    /** {@link #written} once more, to stand behind a parameter's name. */
    public String escaped() {
        return escaped(written());
    }

    private static String escaped(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String unescaped(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException rubbish) {
            return "";
        }
    }

    /** Where a page ended; {@code at} as text so that infinity survives. */
    public record Position(String at, String task) {
        private static final Pattern WRITTEN = Pattern.compile("([^~]{1,40})~([0-9A-Za-z-]{1,64})");
        /** As PostgreSQL writes a moment: {@code 2026-11-27 06:35:05.402+00}. */
        private static final DateTimeFormatter MOMENT = new DateTimeFormatterBuilder()
                .append(DateTimeFormatter.ISO_LOCAL_DATE)
                .appendLiteral(' ')
                .append(DateTimeFormatter.ISO_LOCAL_TIME)
                .appendOffset("+HH:mm", "+00")
                .toFormatter(Locale.ROOT);

        public String written() {
            return at + "~" + task;
        }

        /** The position an address names in this order, null when it names none. */
        static @Nullable Position read(String written, Sort sort) {
            Matcher parts = WRITTEN.matcher(written);
            if (!parts.matches()) {
                return null;
            }
            String at = parts.group(1);
            boolean fits =
                    switch (sort) {
                        case DUE -> at.equals("infinity") || isMoment(at);
                        case OLDEST, NEWEST -> isMoment(at);
                        case CASE -> NUMBER.matcher(at).matches();
                    };
            return fits ? new Position(at, parts.group(2)) : null;
        }

        private static boolean isMoment(String at) {
            try {
                MOMENT.parse(at);
                return true;
            } catch (DateTimeParseException rubbish) {
                return false;
            }
        }
    }
}
