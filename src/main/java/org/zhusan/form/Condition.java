package org.zhusan.form;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * When a field is hidden: a small part of FEEL, typed when the form is read so that nothing surprising can happen later. Answers as the
 * {@code feelin} of form-js does: a comparison with something unanswered by {@code <} or {@code >} is unknown, and an unknown condition
 * hides. A field the browser hides must not be demanded here, nor one it shows be dropped.
 */
final class Condition {
    enum Type {
        TEXT,
        NUMBER,
        TRUTH,
        LIST,
        NOTHING,
        FILE
    }

    private final Term term;

    Condition(Term term) {
        this.term = term;
    }

    /**
     * @param form what the form's own fields tell, by key
     * @param row what the fields of the same row tell; outside of lists the same as {@code form}
     */
    boolean hides(Map<String, @Nullable Object> form, Map<String, @Nullable Object> row) {
        // a leading not() is negated as a test, so that not(unknown) shows
        if (term instanceof Not not) {
            return !met(not.term.value(form, row));
        }
        return met(term.value(form, row));
    }

    private static boolean met(@Nullable Object value) {
        return value == null || Boolean.TRUE.equals(value);
    }

    /** A typed piece of a condition; its value may be null: nothing, or unknown. */
    sealed interface Term {
        Type type();

        @Nullable
        Object value(Map<String, @Nullable Object> form, Map<String, @Nullable Object> row);
    }

    record Literal(Type type, @Nullable Object constant) implements Term {
        @Override
        public @Nullable Object value(Map<String, @Nullable Object> form, Map<String, @Nullable Object> row) {
            return constant;
        }
    }

    record Answer(Type type, String key, boolean inRow) implements Term {
        @Override
        public @Nullable Object value(Map<String, @Nullable Object> form, Map<String, @Nullable Object> row) {
            return (inRow ? row : form).get(key);
        }
    }

    record Not(Term term) implements Term {
        @Override
        public Type type() {
            return Type.TRUTH;
        }

        @Override
        public @Nullable Object value(Map<String, @Nullable Object> form, Map<String, @Nullable Object> row) {
            Object value = term.value(form, row);
            return value == null ? null : !Boolean.TRUE.equals(value);
        }
    }

    /** {@code and}, {@code or}: the deciding value wins over the unknown. */
    record Joined(boolean deciding, List<Term> terms) implements Term {
        @Override
        public Type type() {
            return Type.TRUTH;
        }

        @Override
        public @Nullable Object value(Map<String, @Nullable Object> form, Map<String, @Nullable Object> row) {
            boolean unknown = false;
            for (Term term : terms) {
                Object value = term.value(form, row);
                if (value == null) {
                    unknown = true;
                } else if (value.equals(deciding)) {
                    return deciding;
                }
            }
            return unknown ? null : !deciding;
        }
    }

    record Compared(Term left, String operator, Term right) implements Term {
        @Override
        public Type type() {
            return Type.TRUTH;
        }

        @Override
        public @Nullable Object value(Map<String, @Nullable Object> form, Map<String, @Nullable Object> row) {
            Object first = left.value(form, row);
            Object second = right.value(form, row);
            if (operator.equals("=")) {
                return same(first, second);
            }
            if (operator.equals("!=")) {
                return !same(first, second);
            }
            return first == null || second == null ? null : ordered(order(first, second));
        }

        private boolean ordered(int order) {
            return switch (operator) {
                case "<" -> order < 0;
                case "<=" -> order <= 0;
                case ">" -> order > 0;
                default -> order >= 0;
            };
        }

        private static int order(Object first, Object second) {
            return first instanceof BigDecimal number && second instanceof BigDecimal other
                    ? number.compareTo(other)
                    : String.valueOf(first).compareTo(String.valueOf(second));
        }
    }

    record AmongThese(Term term, List<Literal> literals) implements Term {
        @Override
        public Type type() {
            return Type.TRUTH;
        }

        @Override
        public Object value(Map<String, @Nullable Object> form, Map<String, @Nullable Object> row) {
            Object value = term.value(form, row);
            return literals.stream().anyMatch(it -> same(value, it.constant));
        }
    }

    record ListContains(Term list, Term element) implements Term {
        @Override
        public Type type() {
            return Type.TRUTH;
        }

        @Override
        public @Nullable Object value(Map<String, @Nullable Object> form, Map<String, @Nullable Object> row) {
            Object element = this.element.value(form, row);
            if (!(list.value(form, row) instanceof Collection<?> all)) {
                return null;
            }
            return all.stream().anyMatch(it -> same(it, element));
        }
    }

    private static boolean same(@Nullable Object first, @Nullable Object second) {
        return first instanceof BigDecimal number && second instanceof BigDecimal other
                ? number.compareTo(other) == 0
                : Objects.equals(first, second);
    }
}
