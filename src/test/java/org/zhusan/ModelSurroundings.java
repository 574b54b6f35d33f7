package org.zhusan;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.objenesis.SpringObjenesis;
import org.yaml.snakeyaml.Yaml;
import org.zhusan.engine.PeopleCollection;
import org.zhusan.engine.StepsOf;

/**
 * What a model leans on: declared facts, forms, translations, other models, functions.
 *
 * @param facts by process id, then by fact name
 * @param forms text of each form by {@code <folder>/<file>} without ending
 * @param translations by language, then by key
 * @param functions of the access matrix, and whether there is one per region
 * @param regions codes that follow the colon in a regional group
 * @param steps what a model may ask of the phases, as {@code consent.releaseSeat}
 * @param errors codes the steps throw
 * @param collections of people a model may open a step for each of: the names of the beans
 * @param handedBack by process id, the facts some caller takes from it
 */
record ModelSurroundings(
        Map<String, Map<String, Fact>> facts,
        Map<String, String> forms,
        Map<String, Properties> translations,
        Map<String, Boolean> functions,
        Set<String> regions,
        Set<String> steps,
        Set<String> errors,
        Set<String> collections,
        Map<String, Set<String>> handedBack) {

    private static final Pattern FORM_ID = Pattern.compile("^ {2}\"id\": \"([^\"]+)\"", Pattern.MULTILINE);
    private static final Pattern FORM_FACT = Pattern.compile("\"fact\"\\s*:\\s*\"([^\"]+)\"");

    /** @param options of a code, otherwise empty */
    record Fact(
            String name, String type, List<String> options, Object defaultValue, String scope, String documentation) {}

    static ModelSurroundings ofTheHouse() {
        Map<String, Properties> translations = new TreeMap<>();
        for (String language : List.of("ru", "kk")) {
            translations.put(language, properties(Path.of("processes/i18n/" + language + ".properties")));
        }
        return new ModelSurroundings(
                allFacts(),
                allForms(),
                translations,
                functionsOfTheMatrix(),
                codesOfTheRegions(),
                allSteps(),
                allErrors(),
                allCollections(),
                allHandedBack());
    }

    static List<Path> files(String folder, String ending) {
        try (Stream<Path> found = Files.walk(Path.of(folder))) {
            return found.filter(it -> it.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A label as one word: "Re-confirm at boarding" is {@code reconfirmAtBoarding}. */
    static String asOneWord(String label) {
        return lowerCamel(label.replace("-", ""));
    }

    /** {@code child-coverage} is {@code childCoverage}. */
    static String lowerCamel(String words) {
        StringBuilder camel = new StringBuilder();
        for (String word : words.split("[-\\s]+")) {
            String lower = word.toLowerCase();
            camel.append(camel.isEmpty() ? lower : Character.toUpperCase(lower.charAt(0)) + lower.substring(1));
        }
        return camel.toString();
    }

    static String kebab(String camel) {
        return camel.replaceAll("([A-Z])", "-$1").toLowerCase();
    }

    String formId(String form) {
        Matcher id = FORM_ID.matcher(forms.getOrDefault(form, ""));
        return id.find() ? id.group(1) : "";
    }

    Set<String> factsAskedBy(String form) {
        Matcher fact = FORM_FACT.matcher(forms.getOrDefault(form, ""));
        Set<String> asked = new HashSet<>();
        while (fact.find()) {
            asked.add(fact.group(1));
        }
        return asked;
    }

    Map<String, Fact> factsOf(String process) {
        return facts.getOrDefault(process, Map.of());
    }

    @SuppressWarnings("unchecked")
    static Map<String, Fact> readFacts(String yaml) {
        Map<String, Fact> facts = new LinkedHashMap<>();
        for (Map<String, Object> it : (List<Map<String, Object>>) new Yaml().load(yaml)) {
            Fact fact = new Fact(
                    String.valueOf(it.get("name")),
                    String.valueOf(it.get("type")),
                    (List<String>) it.getOrDefault("options", new ArrayList<String>()),
                    it.getOrDefault("default", ""),
                    String.valueOf(it.get("scope")),
                    String.valueOf(it.getOrDefault("documentation", "")));
            facts.put(fact.name(), fact);
        }
        return facts;
    }

    private static Set<String> allSteps() {
        return stepsClasses()
                .flatMap(it -> it.getMethods().stream())
                .filter(it -> it.getModifiers().contains(JavaModifier.PUBLIC))
                .map(it -> it.getOwner().getAnnotationOfType(StepsOf.class).value() + "." + it.getName())
                .collect(Collectors.toSet());
    }

    private static Set<String> allErrors() {
        return stepsClasses()
                .flatMap(it -> Stream.of(it.getAnnotationOfType(StepsOf.class).errors()))
                .collect(Collectors.toSet());
    }

    private static Stream<JavaClass> stepsClasses() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.zhusan").stream()
                        .filter(it -> it.isAnnotatedWith(StepsOf.class));
    }

    /** The name of a collection stands in its class alone, so it is asked of one that was never put together. */
    private static Set<String> allCollections() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.zhusan").stream()
                        .filter(it -> it.isAssignableTo(PeopleCollection.class) && !it.isInterface())
                        .map(it -> (PeopleCollection) new SpringObjenesis().newInstance(it.reflect(), false))
                        .map(PeopleCollection::name)
                        .collect(Collectors.toSet());
    }

    private static Map<String, Set<String>> allHandedBack() {
        Map<String, Set<String>> handedBack = new TreeMap<>();
        files("processes", ".bpmn").stream()
                .map(DrawnModel::read)
                .flatMap(it -> it.nodes.stream())
                .filter(it -> it.type().equals("callActivity"))
                .forEach(call -> DrawnModel.inside(call.xml(), DrawnModel.CAMUNDA, "out")
                        .forEach(it -> handedBack
                                .computeIfAbsent(call.xml().getAttribute("calledElement"), process -> new HashSet<>())
                                .add(it.getAttribute("source"))));
        return handedBack;
    }

    private static Map<String, Map<String, Fact>> allFacts() {
        return files("processes", ".facts.yaml").stream()
                .collect(Collectors.toMap(
                        it -> lowerCamel(it.getFileName().toString().replace(".facts.yaml", "")),
                        it -> readFacts(text(it))));
    }

    private static Map<String, String> allForms() {
        return files("forms", ".form").stream()
                .collect(Collectors.toMap(
                        it -> it.getName(it.getNameCount() - 2) + "/"
                                + it.getFileName().toString().replace(".form", ""),
                        ModelSurroundings::text));
    }

    private static Map<String, Boolean> functionsOfTheMatrix() {
        return rows("matrix.csv").collect(Collectors.toMap(it -> it[0].strip(), it -> it[2].strip()
                .equals("yes")));
    }

    private static Set<String> codesOfTheRegions() {
        return rows("regions.csv").map(it -> it[0].strip()).collect(Collectors.toSet());
    }

    private static Stream<String[]> rows(String table) {
        return text(Path.of("src/main/resources/access", table))
                .lines()
                .filter(it -> !it.isBlank() && !it.startsWith("#"))
                .skip(1)
                .map(it -> it.split(","));
    }

    private static Properties properties(Path file) {
        try (Reader reader = Files.newBufferedReader(file)) {
            Properties properties = new Properties();
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
