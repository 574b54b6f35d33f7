package org.zhusan.form;

import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fields of a form, or of one row of a list, together with what was answered and which of them are hidden. */
final class Scope {
    private final String prefix;
    private final List<Asked> fields = new ArrayList<>();

    /**
     * @param prefix of the path of problems, {@code children[0].} or empty
     * @param answers what the browser sent for these fields
     * @param started what they started with, null when the browser may say so itself (a row someone added)
     */
    Scope(
            String prefix,
            List<? extends Item> items,
            Map<?, ?> answers,
            @Nullable Map<?, ?> started,
            Kind.Asking asking) {
        this.prefix = prefix;
        for (Item item : items) {
            if (item instanceof Field field && !field.disabled()) {
                fields.add(new Asked(field, answers, started, asking));
            }
        }
    }

    /** What a condition sees: of hidden fields what they started with. */
    Map<String, @Nullable Object> told() {
        var told = new HashMap<String, @Nullable Object>();
        fields.forEach(it -> told.put(it.field.key(), it.told()));
        return told;
    }

    /** Looks again which fields are hidden; returns whether any changed. */
    boolean lookAgain(Map<String, @Nullable Object> form, Map<String, @Nullable Object> own) {
        boolean changed = false;
        for (Asked asked : fields) {
            boolean hidden = asked.field.hidden(form, own);
            changed |= hidden != asked.hidden;
            asked.hidden = hidden;
        }
        return changed;
    }

    void problems(List<InvalidAnswers.Problem> problems) {
        for (Asked asked : fields) {
            if (!asked.hidden && !(asked.field.kind() instanceof Files)) {
                asked.problem(prefix + asked.field.key()).ifPresent(problems::add);
            }
        }
    }

    Map<String, Object> answered() {
        var answered = new LinkedHashMap<String, Object>();
        for (Asked asked : fields) {
            Object value = asked.value;
            if (!asked.hidden && value != null) {
                answered.put(asked.field.key(), value);
            }
        }
        return answered;
    }

    boolean shows(Field field) {
        return fields.stream().anyMatch(it -> it.field == field && !it.hidden);
    }

    private static final class Asked {
        private final Field field;
        private final @Nullable Object start;
        private final @Nullable Object value;
        private final @Nullable Unfit unfit;
        private boolean hidden;

        Asked(Field field, Map<?, ?> answers, @Nullable Map<?, ?> started, Kind.Asking asking) {
            this.field = field;
            Object standard = standard(field, started);
            this.start = readOrNothing(field, standard, asking);
            boolean given = field.fixed() && started != null;
            Object raw = given ? standard : Raw.at(answers, field.key());
            Object read = null;
            Unfit problem = null;
            try {
                read = raw == null ? null : field.kind().read(raw, asking);
            } catch (Unfit e) {
                problem = e;
            }
            this.value = read;
            this.unfit = problem;
        }

        private static @Nullable Object standard(Field field, @Nullable Map<?, ?> started) {
            Object prefilled = started == null ? null : Raw.at(started, field.key());
            Object standard = prefilled == null ? field.standard() : prefilled;
            return standard == null ? null : plain(standard);
        }

        private static @Nullable Object readOrNothing(Field field, @Nullable Object raw, Kind.Asking asking) {
            try {
                return raw == null ? null : field.kind().read(raw, asking);
            } catch (Unfit e) {
                // a phase may prefill what its own form no longer takes; then the field starts empty
                return null;
            }
        }

        /** Prefilled dates come as dates, answers as text. */
        private static Object plain(Object start) {
            return start instanceof Temporal ? start.toString() : start;
        }

        @Nullable
        Object told() {
            Object shown = hidden ? start : value;
            return shown == null ? field.kind().unanswered() : field.kind().told(shown);
        }

        Optional<InvalidAnswers.Problem> problem(String path) {
            if (unfit != null) {
                return Optional.of(unfit.at(path));
            }
            boolean missing = value == null || Boolean.FALSE.equals(value) && field.kind() instanceof Tick;
            return field.required() && missing
                    ? Optional.of(new InvalidAnswers.Problem(path, "form.required", List.of()))
                    : Optional.empty();
        }
    }
}
