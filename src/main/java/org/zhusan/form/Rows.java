package org.zhusan.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The rows someone handed in for a list. When rows are about persons and came prefilled, they stay about exactly these persons: a browser
 * cannot bring in a person it was not shown, nor change what was shown as fixed.
 */
final class Rows {
    private static final Pattern PERSON = Pattern.compile("ZH-P-\\d{6,9}");

    private final RowList list;
    private final List<?> started;
    private final boolean prefilled;
    private final boolean isList;
    private final int count;
    private final List<Scope> rows = new ArrayList<>();
    private final List<@Nullable Object> persons = new ArrayList<>();
    private final List<InvalidAnswers.Problem> misshapen = new ArrayList<>();

    Rows(RowList list, @Nullable Object answers, @Nullable Object prefilled, Kind.Asking asking) {
        this.list = list;
        this.prefilled = prefilled instanceof List<?>;
        this.started = Raw.list(prefilled);
        this.isList = answers == null || answers instanceof List<?>;
        List<?> given = Raw.list(answers);
        this.count = given.size();
        if (count > RowList.MOST_ROWS) {
            return;
        }
        for (int i = 0; i < count; i++) {
            boolean isRow = given.get(i) instanceof Map<?, ?>;
            Map<?, ?> row = given.get(i) instanceof Map<?, ?> map ? map : Map.of();
            if (!isRow) {
                misshapen.add(new InvalidAnswers.Problem(path(i), "form.notRow", List.of()));
            }
            persons.add(list.person() == null ? null : Raw.at(row, list.person()));
            rows.add(new Scope(path(i) + ".", list.fields(), row, start(i, row), asking));
        }
    }

    /** The row as it was shown: found by person, or by place when rows cannot move. Null: someone added it. */
    private @Nullable Map<?, ?> start(int index, Map<?, ?> row) {
        if (list.person() != null) {
            Object person = Raw.at(row, list.person());
            return prefilledRow(person);
        }
        boolean known = list.fixed() && index < started.size() && started.get(index) instanceof Map<?, ?>;
        return known ? (Map<?, ?>) started.get(index) : null;
    }

    private @Nullable Map<?, ?> prefilledRow(@Nullable Object person) {
        for (Object row : started) {
            if (person != null
                    && row instanceof Map<?, ?> map
                    && person.equals(Raw.at(map, String.valueOf(list.person())))) {
                return map;
            }
        }
        return null;
    }

    boolean lookAgain(Map<String, @Nullable Object> form) {
        boolean changed = false;
        for (Scope row : rows) {
            changed |= row.lookAgain(form, row.told());
        }
        return changed;
    }

    void problems(List<InvalidAnswers.Problem> problems) {
        countProblem().ifPresent(problems::add);
        problems.addAll(misshapen);
        if (list.person() != null) {
            personProblems(problems);
        }
        rows.forEach(it -> it.problems(problems));
    }

    private Optional<InvalidAnswers.Problem> countProblem() {
        if (!isList) {
            return problem("form.notRows");
        }
        int due = prefilled ? started.size() : list.standardRows();
        if (list.fixed() && count != due) {
            return problem("form.rowsFixed", String.valueOf(due));
        }
        if (count < list.minRows()) {
            return problem("form.tooFewRows", String.valueOf(list.minRows()));
        }
        return count > list.maxRows() ? problem("form.tooManyRows", String.valueOf(list.maxRows())) : Optional.empty();
    }

    private Optional<InvalidAnswers.Problem> problem(String key, Object... arguments) {
        return Optional.of(new InvalidAnswers.Problem(list.key(), key, List.of(arguments)));
    }

    private void personProblems(List<InvalidAnswers.Problem> problems) {
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < persons.size(); i++) {
            Object person = persons.get(i);
            String path = path(i) + "." + list.person();
            if (!isKnown(person)) {
                problems.add(new InvalidAnswers.Problem(path, "form.personUnknown", List.of()));
            } else if (!seen.add(String.valueOf(person))) {
                problems.add(new InvalidAnswers.Problem(path, "form.personTwice", List.of()));
            }
        }
    }

    private boolean isKnown(@Nullable Object person) {
        boolean any = person instanceof String number && PERSON.matcher(number).matches();
        return any && (!prefilled || !isClosed() || prefilledRow(person) != null);
    }

    /** Whether the persons were given and are not for the user to choose. */
    private boolean isClosed() {
        return list.fixed() || list.fields().stream().anyMatch(it -> it.key().equals(list.person()) && it.fixed());
    }

    List<Map<String, Object>> answered() {
        return rows.stream().map(Scope::answered).toList();
    }

    private String path(int row) {
        return list.key() + "[" + row + "]";
    }
}
