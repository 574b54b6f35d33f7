package org.zhusan.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which elements and attributes a kind of model may have at all, and where. What is not listed is refused. */
final class Grammar {
    private record Rule(Set<String> parents, Set<String> attributes, Set<String> required, boolean text) {}

    private final String root;
    private final Map<String, Rule> rules = new HashMap<>();

    Grammar(String root) {
        this.root = root;
    }

    /** @param attributes separated by blanks; one that must be there ends in {@code !} */
    Grammar element(String name, String parents, String attributes) {
        return rule(name, parents, attributes, false);
    }

    /** An element with text of its own. */
    Grammar text(String name, String parents, String attributes) {
        return rule(name, parents, attributes, true);
    }

    private Grammar rule(String name, String parents, String attributes, boolean text) {
        Set<String> all = new TreeSet<>();
        Set<String> required = new TreeSet<>();
        for (String attribute : words(attributes)) {
            String plain = attribute.replace("!", "");
            all.add(plain);
            if (!plain.equals(attribute)) {
                required.add(plain);
            }
        }
        rules.put(name, new Rule(words(parents), all, required, text));
        return this;
    }

    private static Set<String> words(String text) {
        return text.isBlank() ? Set.of() : Set.of(text.trim().split("\\s+"));
    }

    void check(XmlElement file, Problems problems) {
        if (!file.is(root)) {
            problems.add(file, "the file must start with " + root);
            return;
        }
        file.all().forEach(element -> checkOne(element, problems));
    }

    private void checkOne(XmlElement element, Problems problems) {
        Rule rule = rules.get(element.name);
        if (rule == null) {
            problems.add(element, "a model may not have the element " + element.name);
            return;
        }
        if (element.parent != null && !rule.parents().contains(element.parentName())) {
            problems.add(element, element.name + " may not stand in " + element.parentName());
        }
        for (String attribute : element.attributes.keySet()) {
            if (!rule.attributes().contains(attribute)) {
                problems.add(element, "a model may not have " + attribute + " on " + element.name);
            }
        }
        for (String required : rule.required()) {
            if (element.attribute(required).isBlank()) {
                problems.add(element, element.name + " needs " + required);
            }
        }
        if (!rule.text() && !element.text().isEmpty()) {
            problems.add(element, element.name + " may not have text of its own");
        }
    }
}
