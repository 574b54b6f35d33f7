package org.zhusan.form;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a list: how many rows it takes and whom they are about. */
final class RowListReader {
    private final String form;
    private final String key;
    private final JsonNode component;

    RowListReader(String form, String key, JsonNode component) {
        this.form = form;
        this.key = key;
        this.component = component;
    }

    RowList list(List<Field> fields, List<Condition> hides) {
        if (!component.path("isRepeating").asBoolean(false)) {
            throw fault("is a list that does not repeat; set 'isRepeating' to true or draw a group");
        }
        JsonNode properties = component.path("properties");
        return new RowList(
                component.path("id").asString(""),
                key,
                fields,
                person(properties.path("person").asString(null), fields),
                !component.path("allowAddRemove").asBoolean(true),
                component.path("defaultRepetitions").asInt(1),
                limit(properties.path("minRows"), 0),
                limit(properties.path("maxRows"), RowList.MOST_ROWS),
                hides);
    }

    private @Nullable String person(@Nullable String person, List<Field> fields) {
        boolean fits = person == null || fields.stream().anyMatch(it -> it.key().equals(person) && canName(it));
        if (!fits) {
            throw fault(
                    "says its rows are about the person in '" + person
                            + "'; that has to be a text or select field of the row, neither disabled nor hidden by a condition");
        }
        return person;
    }

    private static boolean canName(Field field) {
        boolean text = field.kind() instanceof WrittenText || field.kind() instanceof OneOf;
        return text && !field.disabled() && field.hides().isEmpty();
    }

    private int limit(JsonNode limit, int otherwise) {
        if (limit.isMissingNode()) {
            return otherwise;
        }
        String text = limit.asString("");
        if (!text.matches("\\d{1,3}") || Integer.parseInt(text) > RowList.MOST_ROWS) {
            throw fault("its property minRows or maxRows is no number from 0 to " + RowList.MOST_ROWS);
        }
        return Integer.parseInt(text);
    }

    private FormFault fault(String what) {
        return new FormFault(form, key, what);
    }
}
