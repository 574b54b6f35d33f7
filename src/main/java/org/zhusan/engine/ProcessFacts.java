package org.zhusan.engine;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** The facts one process declares in its {@code .facts.yaml}. */
final class ProcessFacts {
    static final ProcessFacts NONE = new ProcessFacts("", Map.of());
    private static final Set<String> KEYS = Set.of("name", "type", "options", "default", "scope", "documentation");
    private static final int MOST_FACTS = 200;

    private final String file;
    private final Map<String, Fact> byName;

    private ProcessFacts(String file, Map<String, Fact> byName) {
        this.file = file;
        this.byName = byName;
    }

    /**
     * @param zone where the days of its date facts begin
     * @throws IllegalArgumentException naming the entry and what is wrong with it
     */
    static ProcessFacts parse(String file, byte[] yaml, ZoneId zone) {
        LoaderOptions limits = new LoaderOptions();
        limits.setMaxAliasesForCollections(0);
        limits.setCodePointLimit(100_000);
        limits.setNestingDepthLimit(5);
        Object read;
        try {
            read = new Yaml(new SafeConstructor(limits)).load(new String(yaml, StandardCharsets.UTF_8));
        } catch (YAMLException e) {
            throw new IllegalArgumentException("is not readable: " + e.getMessage(), e);
        }
        if (read == null) {
            return new ProcessFacts(file, Map.of());
        }
        if (!(read instanceof List<?> entries) || entries.size() > MOST_FACTS) {
            throw new IllegalArgumentException("must be a list of at most " + MOST_FACTS + " facts");
        }
        Map<String, Fact> byName = new LinkedHashMap<>();
        for (Object entry : entries) {
            Fact fact = fact(entry, zone);
            if (byName.put(fact.name(), fact) != null) {
                throw new IllegalArgumentException("declares " + fact.name() + " twice");
            }
        }
        return new ProcessFacts(file, byName);
    }

    private static Fact fact(Object entry, ZoneId zone) {
        if (!(entry instanceof Map<?, ?> map) || !(map.get("name") instanceof String name)) {
            throw new IllegalArgumentException("each entry needs a name (in quotes if it is a word like on or no)");
        }
        if (!name.matches("[a-z][A-Za-z0-9]{1,39}") || ReservedNames.ALL.contains(name)) {
            throw new IllegalArgumentException(name + " cannot be the name of a fact");
        }
        for (Object key : map.keySet()) {
            if (!KEYS.contains(String.valueOf(key))) {
                throw new IllegalArgumentException(name + " has an unknown entry " + key);
            }
        }
        Fact.Type type = type(name, map.get("type"));
        List<String> options = options(name, map.get("options"));
        if ((type == Fact.Type.CODE) == options.isEmpty()) {
            throw new IllegalArgumentException(name + ": a code needs options, nothing else has them");
        }
        Fact declared = new Fact(name, type, options, false, ofPerson(name, map.get("scope")), zone);
        return new Fact(name, type, declared.options(), unset(declared, map.get("default")), declared.ofPerson(), zone);
    }

    private static List<String> options(String name, Object written) {
        List<String> options = new ArrayList<>();
        for (Object option : written instanceof List<?> list ? list : List.of()) {
            // YAML reads a bare yes, no, on or off as a boolean
            if (!(option instanceof String code) || !code.matches("[A-Za-z][A-Za-z0-9_-]{0,39}")) {
                throw new IllegalArgumentException(
                        name + ": options are codes of letters and digits, in quotes if need be");
            }
            options.add(code);
        }
        return List.copyOf(options);
    }

    private static Object unset(Fact fact, Object written) {
        try {
            return fact.parsed(written);
        } catch (FactRefused | java.time.DateTimeException e) {
            throw new IllegalArgumentException(fact.name() + " needs a default of its type", e);
        }
    }

    private static Fact.Type type(String name, Object written) {
        try {
            return Fact.Type.valueOf(String.valueOf(written).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    name + ": type is one of boolean, integer, date, code, id, not " + written, e);
        }
    }

    private static boolean ofPerson(String name, Object scope) {
        if (scope == null || "process".equals(scope)) {
            return false;
        }
        if ("person".equals(scope)) {
            return true;
        }
        throw new IllegalArgumentException(name + ": scope is process or person, not " + scope);
    }

    Collection<Fact> all() {
        return byName.values();
    }

    boolean declares(String name) {
        return byName.containsKey(name);
    }

    /** @throws FactRefused when the process declares no such fact */
    Fact get(String name) {
        Fact fact = byName.get(name);
        if (fact == null) {
            throw FactRefused.undeclared(name, file);
        }
        return fact;
    }

    /** @throws FactRefused for the first that is undeclared or of a wrong value */
    Map<String, Object> checked(Map<String, Object> facts) {
        Map<String, Object> checked = new LinkedHashMap<>();
        facts.forEach((name, value) -> checked.put(name, get(name).checked(value)));
        return checked;
    }
}
