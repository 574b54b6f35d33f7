package org.zhusan.form;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhusan.agency.DataClass;
import tools.jackson.databind.JsonNode;

/** Reads one question with what it demands, its data class and the fact it becomes. */
final class FieldReader {
    private final String form;
    private final String key;
    private final JsonNode component;

    FieldReader(String form, String key, JsonNode component) {
        this.form = form;
        this.key = key;
        this.component = component;
    }

    /** @param facts the facts other fields already become; this one is added */
    Field field(List<Condition> hides, boolean inList, Set<String> facts) {
        Kind kind = new KindReader(form, key, component).kind();
        if (inList && kind instanceof Files) {
            throw fault("asks for files in a list; ask for them beside the list");
        }
        JsonNode standard = component.path("defaultValue");
        return new Field(
                component.path("id").asString(""),
                key,
                kind,
                dataClass(),
                fact(kind, inList, facts),
                component.path("validate").path("required").asBoolean(false),
                flag("readonly"),
                flag("disabled"),
                standard.isMissingNode() ? null : FormReader.JSON.convertValue(standard, Object.class),
                hides);
    }

    private boolean flag(String name) {
        JsonNode flag = component.path(name);
        if (flag.isMissingNode() || flag.isNull() || flag.isBoolean()) {
            return flag.asBoolean(false);
        }
        throw fault("'" + name + "' has to be true or false; expressions are not understood here");
    }

    DataClass dataClass() {
        String code = component.path("properties").path("class").asString("");
        if (code.isBlank()) {
            throw fault("has no data class; add the property 'class'");
        }
        try {
            return DataClass.of(code);
        } catch (IllegalArgumentException e) {
            throw fault(e.getMessage() + "; write one of the classes in access/matrix.csv");
        }
    }

    private @Nullable String fact(Kind kind, boolean inList, Set<String> facts) {
        String fact = component.path("properties").path("fact").asString(null);
        if (fact == null) {
            return null;
        }
        boolean may = kind instanceof Tick || kind instanceof OneOf || kind instanceof Amount || kind instanceof Day;
        if (!may || inList) {
            throw fault("may not become the fact '" + fact
                    + "'; only a checkbox, select, radio, number or date outside of lists may");
        }
        if (!FormReader.NAME.matcher(fact).matches() || !facts.add(fact)) {
            throw fault("its fact '" + fact + "' is no name, or another field already becomes it");
        }
        return fact;
    }

    private FormFault fault(String what) {
        return new FormFault(form, key, what);
    }
}
