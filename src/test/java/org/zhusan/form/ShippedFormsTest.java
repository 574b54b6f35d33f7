package org.zhusan.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Every form that comes with the program, as its files stand in {@code forms/}. */
class ShippedFormsTest {
    private static final Path FORMS = Path.of("forms");
    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final Locale KAZAKH = Locale.forLanguageTag("kk");

    private final Forms forms = new ShippedForms(Clock.systemUTC());

    static Stream<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(FORMS)) {
            return files.filter(it -> it.toString().endsWith(".form")).sorted().toList().stream();
        }
    }

    static Stream<Path> folders() throws IOException {
        return files().map(Path::getParent).distinct();
    }

    @Test
    void thereAreForms() throws IOException {
        assertThat(files()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void readsAndIsNamedAsItsFile(Path file) {
        FormSchema schema = schema(file);

        assertThat(schema.id()).isEqualTo(camel(file.getFileName().toString().replace(".form", "")));
        assertThat(schema.fields()).isNotEmpty();
        assertThat(schema.classes()).isNotEmpty();
        assertThat(forms.shipped(process(file), schema.id()).version()).isEqualTo(schema.version());
    }

    @ParameterizedTest
    @MethodSource("files")
    void readsInRussianAndKazakh(Path file) {
        FormSchema schema = schema(file);

        assertThat(schema.missingTranslations(RUSSIAN))
                .as("to be written into " + file.getParent() + "/i18n/ru.properties")
                .isEmpty();
        assertThat(schema.missingTranslations(KAZAKH))
                .as("to be written into " + file.getParent() + "/i18n/kk.properties")
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void becomesOnlyDeclaredFacts(Path file) {
        Map<String, Map<String, Object>> declared =
                facts(file.getParent().getFileName().toString());

        for (Item item : FormReader.read(read(file)).items()) {
            if (item instanceof Field field && field.fact() != null) {
                Map<String, Object> fact = declared.get(field.fact());
                assertThat(fact)
                        .as("%s: fact '%s' of field '%s' is declared", file, field.fact(), field.key())
                        .isNotNull();
                assertThat(fact.get("type"))
                        .as("%s: type of the fact '%s'", file, field.fact())
                        .isIn(typesFor(field.kind()));
                if (field.kind() instanceof OneOf choice && "code".equals(fact.get("type"))) {
                    assertThat(choice.options().drawn())
                            .as("%s: options of the fact '%s'", file, field.fact())
                            .allMatch(it -> ((List<?>) fact.get("options")).contains(it));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void hasNoTranslationOfWhatIsNoLongerThere(Path folder) throws IOException {
        List<String> texts = new ArrayList<>();
        for (Path file : files().filter(it -> it.getParent().equals(folder)).toList()) {
            FormReader.Drawing drawing = FormReader.read(read(file));
            texts.addAll(new FormTexts(drawing.id(), drawing.root(), new Translations(Map.of())).possibleKeys());
        }
        for (String language : List.of("ru", "kk")) {
            var properties = new Properties();
            try (Reader reader = Files.newBufferedReader(folder.resolve("i18n/" + language + ".properties"))) {
                properties.load(reader);
            }
            assertThat(properties.stringPropertyNames())
                    .as("keys of " + folder + "/i18n/" + language + ".properties")
                    .isSubsetOf(texts);
        }
    }

    @Test
    void refusesNamesThatLeadElsewhere() {
        for (String name : List.of("../consent", "con/sent", "", "consent\0", "..", "a".repeat(200))) {
            assertThatThrownBy(() -> forms.shipped(name, "recordDecision"))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> forms.shipped("interview", name)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> forms.shipped("interview", "noSuchForm")).hasMessageContaining("no form 'noSuchForm'");
    }

    private FormSchema schema(Path file) {
        return forms.read(process(file), read(file));
    }

    static String process(Path file) {
        return camel(file.getParent().getFileName().toString());
    }

    static String camel(String kebab) {
        var camel = new StringBuilder();
        for (String word : kebab.split("-")) {
            camel.append(camel.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return camel.toString();
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> typesFor(Kind kind) {
        if (kind instanceof Tick) {
            return Set.of("boolean");
        }
        if (kind instanceof Amount) {
            return Set.of("integer");
        }
        return kind instanceof Day ? Set.of("date") : Set.of("code", "id");
    }

    private static Map<String, Map<String, Object>> facts(String folder) {
        Object facts = new Yaml(new SafeConstructor(new LoaderOptions()))
                .load(read(Path.of("processes", folder + ".facts.yaml")));
        var byName = new java.util.HashMap<String, Map<String, Object>>();
        for (Object each : (List<?>) facts) {
            var fact = new java.util.HashMap<String, Object>();
            ((Map<?, ?>) each).forEach((name, value) -> fact.put(String.valueOf(name), value));
            byName.put(String.valueOf(fact.get("name")), fact);
        }
        return byName;
    }
}
