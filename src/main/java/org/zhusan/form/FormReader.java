package org.zhusan.form;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads one form; refuses, naming field and remedy, whatever we could not check or would not understand. */
final class FormReader {
    static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .build();

    private static final int LARGEST = 500_000;
    private static final int MOST_COMPONENTS = 300;
    private static final int DEEPEST = 8;
    static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Set<String> FEEL_WORDS =
            Set.of("this", "parent", "i", "not", "and", "or", "in", "true", "false", "null");
    private static final Set<String> CONTAINERS = Set.of("group", "dynamiclist");
    private static final Set<String> SHOWN_ONLY = Set.of("text", "html", "spacer", "separator", "table", "button");

    private final String form;
    private final JsonNode root;
    private final Map<String, Condition.Type> types = new HashMap<>();
    private final Map<String, Map<String, Condition.Type>> rowTypes = new HashMap<>();
    private final Set<String> ids = new HashSet<>();
    private final Set<String> facts = new HashSet<>();
    private int components;

    private FormReader(JsonNode root) {
        this.root = root;
        this.form = root.path("id").asString("");
    }

    /** What was read: the tree as drawn, and what it asks. */
    record Drawing(String id, JsonNode root, List<Item> items) {}

    static Drawing read(String json) {
        if (json.getBytes(StandardCharsets.UTF_8).length > LARGEST) {
            throw new FormFault("", "", "the file is larger than " + LARGEST / 1000 + " kB; split the form");
        }
        JsonNode root;
        try {
            root = JSON.readTree(json);
        } catch (JacksonException e) {
            // only the place: the text of a parser names its own classes
            var at = e.getLocation();
            String where = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
            throw new FormFault("", "", "the file is not JSON" + where);
        }
        return new FormReader(root).drawing();
    }

    private Drawing drawing() {
        if (!root.isObject()
                || !NAME.matcher(form).matches()
                || !"default".equals(root.path("type").asString(""))) {
            throw new FormFault(form, "", "needs an 'id' of letters and digits, 'type' \"default\" and 'components'");
        }
        collectTypes(root, "", types, 0);
        List<Item> items = new ArrayList<>();
        read(root, "", List.of(), null, items);
        if (items.isEmpty()) {
            throw new FormFault(form, "", "asks nothing; add a field");
        }
        return new Drawing(form, root, List.copyOf(items));
    }

    /** Conditions may ask for fields drawn further down, so all keys are known before the first condition is read. */
    private void collectTypes(JsonNode parent, String path, Map<String, Condition.Type> into, int depth) {
        if (depth > DEEPEST) {
            throw new FormFault(form, path, "is nested deeper than " + DEEPEST + " groups; flatten it");
        }
        for (JsonNode component : parent.path("components")) {
            if (++components > MOST_COMPONENTS) {
                throw new FormFault(form, "", "has more than " + MOST_COMPONENTS + " components; split the form");
            }
            String type = component.path("type").asString("");
            if (type.equals("group")) {
                collectTypes(component, inside(component, path), into, depth + 1);
            } else if (type.equals("dynamiclist")) {
                var row = new HashMap<String, Condition.Type>();
                claim(rowKey(component, path, into != types), into, Condition.Type.FILE);
                rowTypes.put(rowKey(component, path, false), row);
                collectTypes(component, "", row, depth + 1);
            } else if (!SHOWN_ONLY.contains(type)) {
                String key = path + key(component, "key");
                claim(key, into, new KindReader(form, key, component).kind().type());
            }
        }
    }

    private String rowKey(JsonNode list, String path, boolean inList) {
        if (inList) {
            throw new FormFault(form, name(list), "is a list inside a list; ask for it in a form of its own");
        }
        return path + key(list, "path");
    }

    private void claim(String key, Map<String, Condition.Type> into, Condition.Type type) {
        boolean overlaps = into.keySet().stream().anyMatch(it -> it.startsWith(key + ".") || key.startsWith(it + "."));
        if (into.put(key, type) != null || overlaps) {
            throw new FormFault(form, key, "exists twice; give each field a key of its own");
        }
    }

    private void read(JsonNode parent, String path, List<Condition> inherited, @Nullable String list, List<Item> into) {
        for (JsonNode component : parent.path("components")) {
            checkComponent(component);
            List<Condition> hides = hides(component, inherited, list);
            switch (component.path("type").asString("")) {
                case "group" -> read(component, inside(component, path), hides, list, into);
                case "dynamiclist" -> into.add(rows(component, path, hides));
                default -> {
                    if (!SHOWN_ONLY.contains(component.path("type").asString(""))) {
                        into.add(new FieldReader(form, path + key(component, "key"), component)
                                .field(hides, list != null, facts));
                    }
                }
            }
        }
    }

    private void checkComponent(JsonNode component) {
        String id = component.path("id").asString("");
        if (id.isBlank() || !ids.add(id)) {
            throw new FormFault(form, name(component), "needs an 'id' that no other component has");
        }
        boolean container = CONTAINERS.contains(component.path("type").asString(""));
        if (component.has("components") && !container) {
            throw new FormFault(form, name(component), "has components inside; only groups and lists may");
        }
        if (component.path("properties").has("class")) {
            new FieldReader(form, name(component), component).dataClass();
        }
    }

    private List<Condition> hides(JsonNode component, List<Condition> inherited, @Nullable String list) {
        JsonNode hide = component.path("conditional").path("hide");
        if (hide.isMissingNode() || hide.isNull() || "".equals(hide.asString(""))) {
            return inherited;
        }
        try {
            var all = new ArrayList<>(inherited);
            all.add(ConditionParser.parse(hide.asString(""), types, list == null ? null : rowTypes.get(list)));
            return List.copyOf(all);
        } catch (IllegalArgumentException e) {
            throw new FormFault(form, name(component), String.valueOf(e.getMessage()));
        }
    }

    private RowList rows(JsonNode component, String path, List<Condition> hides) {
        String key = path + key(component, "path");
        List<Item> items = new ArrayList<>();
        read(component, "", List.of(), key, items);
        return new RowListReader(form, key, component)
                .list(items.stream().map(Field.class::cast).toList(), hides);
    }

    private String inside(JsonNode group, String path) {
        return group.path("path").asString("").isEmpty() ? path : path + key(group, "path") + ".";
    }

    private String key(JsonNode component, String property) {
        String key = component.path(property).asString("");
        if (!NAME.matcher(key).matches() || FEEL_WORDS.contains(key)) {
            throw new FormFault(
                    form,
                    name(component),
                    "needs a '" + property + "' of letters, digits and _ that is no word of FEEL");
        }
        return key;
    }

    /** What a component adds to the path of answers: containers their path, fields their key; nothing for what is only shown. */
    static String step(JsonNode component) {
        boolean container = CONTAINERS.contains(component.path("type").asString(""));
        return component.path(container ? "path" : "key").asString("");
    }

    private static String name(JsonNode component) {
        String key = component.path("key").asString("");
        return key.isEmpty() ? component.path("id").asString("?") : key;
    }
}
