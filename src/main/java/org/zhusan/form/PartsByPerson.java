package org.zhusan.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zhusan.agency.DataClass;

/** Sorts checked answers by the person they are about, then by data class. */
final class PartsByPerson {
    private final List<Item> items;
    private final String caseNumber;
    private final Map<String, Map<DataClass, Map<String, Object>>> parts = new LinkedHashMap<>();

    PartsByPerson(List<Item> items, String caseNumber) {
        this.items = items;
        this.caseNumber = caseNumber;
    }

    Map<String, Map<DataClass, Map<String, Object>>> of(Map<String, Object> checked) {
        for (Item item : items) {
            Object answer = checked.get(item.key());
            if (item instanceof Field field && answer != null) {
                put(caseNumber, field, field.key(), answer);
            } else if (item instanceof RowList list) {
                rows(list, Raw.list(answer));
            }
        }
        return parts;
    }

    private void rows(RowList list, List<?> rows) {
        for (Object each : rows) {
            Map<?, ?> row = each instanceof Map<?, ?> map ? map : Map.of();
            if (list.person() == null) {
                rowOfCase(list, row);
            } else {
                rowOfPerson(list, row);
            }
        }
    }

    /** A person has at most one row in a list, so the answers stand by themselves, as {@code children.coverage}. */
    private void rowOfPerson(RowList list, Map<?, ?> row) {
        String person = String.valueOf(row.get(list.person()));
        for (Field field : list.fields()) {
            Object answer = row.get(field.key());
            if (answer != null) {
                put(person, field, list.key() + "." + field.key(), answer);
            }
        }
    }

    /** Rows of the case stay rows, in each class with the answers of that class. */
    private void rowOfCase(RowList list, Map<?, ?> row) {
        var byClass = new LinkedHashMap<DataClass, Map<String, Object>>();
        for (Field field : list.fields()) {
            Map<String, Object> part = byClass.computeIfAbsent(field.dataClass(), it -> new LinkedHashMap<>());
            Object answer = row.get(field.key());
            if (answer != null) {
                part.put(field.key(), answer);
            }
        }
        byClass.forEach((dataClass, part) -> rowsOf(dataClass, list.key()).add(part));
    }

    @SuppressWarnings("unchecked")
    private List<Object> rowsOf(DataClass dataClass, String list) {
        return (List<Object>) part(caseNumber, dataClass).computeIfAbsent(list, it -> new java.util.ArrayList<>());
    }

    private void put(String person, Field field, String key, Object answer) {
        part(person, field.dataClass()).put(key, answer);
    }

    private Map<String, Object> part(String person, DataClass dataClass) {
        return parts.computeIfAbsent(person, it -> new LinkedHashMap<>())
                .computeIfAbsent(dataClass, it -> new LinkedHashMap<>());
    }
}
