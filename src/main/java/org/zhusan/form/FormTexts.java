package org.zhusan.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Every text of one form and how it reads in each language; what is not translated reads as drawn, in English. */
final class FormTexts {
    /** Where a text stands in a component, and the last part of the key its translation has. */
    private static final Map<String, String> PLACES = Map.of(
            "/label", "label",
            "/dateLabel", "label",
            "/timeLabel", "timeLabel",
            "/description", "description",
            "/text", "text",
            "/content", "content",
            "/validate/patternErrorMessage", "patternMessage",
            "/appearance/prefixAdorner", "prefix",
            "/appearance/suffixAdorner", "suffix");

    private final String form;
    private final JsonNode root;
    private final Translations translations;

    FormTexts(String form, JsonNode root, Translations translations) {
        this.form = form;
        this.root = root;
        this.translations = translations;
    }

    private interface Visitor {
        /** @param keys under which a translation may stand, the most exact one first */
        void text(ObjectNode holder, String property, List<String> keys);
    }

    /** A copy of {@code drawing}, or of a part of it, in the language. */
    ObjectNode in(Locale language, ObjectNode drawing) {
        ObjectNode copy = drawing.deepCopy();
        Map<String, String> texts = translations.into(language);
        visitAll(copy, "", (holder, property, keys) -> keys.stream()
                .filter(texts::containsKey)
                .findFirst()
                .ifPresent(it -> holder.put(property, texts.get(it))));
        return copy;
    }

    List<String> missing(Locale language) {
        Map<String, String> texts = translations.into(language);
        var missing = new ArrayList<String>();
        visitAll((ObjectNode) root, "", (holder, property, keys) -> {
            if (keys.stream().allMatch(it -> texts.getOrDefault(it, "").isBlank())) {
                missing.add(keys.get(0));
            }
        });
        return List.copyOf(missing);
    }

    /** Every key under which a translation would be found. */
    List<String> possibleKeys() {
        var possible = new ArrayList<String>();
        visitAll((ObjectNode) root, "", (holder, property, keys) -> possible.addAll(keys));
        return List.copyOf(possible);
    }

    /** The label of the component, in the language; its key when it has none. */
    String label(ObjectNode component, String path, Locale language) {
        ObjectNode translated = translated(component, path, language);
        return Stream.of("label", "dateLabel", "timeLabel")
                .map(it -> translated.path(it).asString(""))
                .filter(it -> !it.isBlank())
                .findFirst()
                .orElse(path);
    }

    /** The label of one option; the code itself when it is not drawn. */
    String option(ObjectNode component, String path, String code, Locale language) {
        for (JsonNode value : translated(component, path, language).path("values")) {
            if (code.equals(value.path("value").asString(""))) {
                return value.path("label").asString(code);
            }
        }
        return code;
    }

    private ObjectNode translated(ObjectNode component, String path, Locale language) {
        ObjectNode copy = component.deepCopy();
        Map<String, String> texts = translations.into(language);
        visit(copy, path, (holder, property, keys) -> keys.stream()
                .filter(texts::containsKey)
                .findFirst()
                .ifPresent(it -> holder.put(property, texts.get(it))));
        return copy;
    }

    private void visitAll(ObjectNode parent, String path, Visitor visitor) {
        if (parent.path("components") instanceof ArrayNode components) {
            for (JsonNode each : components) {
                ObjectNode component = (ObjectNode) each;
                String key = FormReader.step(component);
                String here = key.isEmpty() ? path : path.isEmpty() ? key : path + "." + key;
                visit(component, key.isEmpty() ? "" : here, visitor);
                visitAll(component, here, visitor);
            }
        }
    }

    private void visit(ObjectNode component, String path, Visitor visitor) {
        Set<String> names = names(component, path);
        PLACES.forEach((place, last) -> {
            int cut = place.lastIndexOf('/');
            String property = place.substring(cut + 1);
            if (component.at(place.substring(0, cut)) instanceof ObjectNode holder && isText(holder.path(property))) {
                visitor.text(holder, property, keys(names, property.equals("dateLabel") ? "dateLabel" : last, last));
            }
        });
        for (JsonNode value : component.path("values")) {
            if (value instanceof ObjectNode option && isText(option.path("label"))) {
                String last = "values." + option.path("value").asString("");
                visitor.text(option, "label", keys(names, last, last));
            }
        }
    }

    private static boolean isText(JsonNode text) {
        return text.isString() && !text.asString("").isBlank();
    }

    private static Set<String> names(ObjectNode component, String path) {
        var names = new java.util.LinkedHashSet<String>();
        for (String name : List.of(
                path, component.path("key").asString(""), component.path("id").asString(""))) {
            if (!name.isEmpty()) {
                names.add(name);
            }
        }
        return names;
    }

    private List<String> keys(Set<String> names, String exact, String last) {
        return names.stream()
                .flatMap(it -> Stream.of(exact, last).distinct().map(suffix -> form + "." + it + "." + suffix))
                .toList();
    }
}
