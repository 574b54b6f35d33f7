package org.zhusan.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhusan.form.Sheets.DAY_OF_JUSAN_1;
import static org.zhusan.form.Sheets.group;
import static org.zhusan.form.Sheets.json;
import static org.zhusan.form.Sheets.list;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhusan.agency.DataClass;
import tools.jackson.databind.JsonNode;

/** What officers read, in the language they read it in. */
class PresentationTest {
    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final Locale KAZAKH = Locale.forLanguageTag("kk");

    private final FormSchema form = new DrawnForm(
            json(
                    "\"id\": \"intro\", \"type\": \"text\", \"text\": \"Any answer is right.\"",
                    "\"type\": \"radio\", \"key\": \"decision\", \"label\": \"Decision\", \"description\": \"As said\", "
                            + "\"values\": [{\"label\": \"Yes\", \"value\": \"yes\"}, {\"label\": \"Later\", \"value\": \"later\"}]",
                    "\"type\": \"checklist\", \"key\": \"topics\", \"label\": \"Topics\", "
                            + "\"values\": [{\"label\": \"Law\", \"value\": \"law\"}, {\"label\": \"Money\", \"value\": \"money\"}]",
                    "\"type\": \"checkbox\", \"key\": \"agreed\", \"label\": \"Agreed\"",
                    "\"type\": \"number\", \"key\": \"weight\", \"label\": \"Weight\"",
                    "\"type\": \"datetime\", \"subtype\": \"date\", \"key\": \"bornOn\", \"dateLabel\": \"Born on\"",
                    "\"type\": \"datetime\", \"subtype\": \"datetime\", \"timeSerializingFormat\": \"utc_offset\", \"key\": \"heardAt\", "
                            + "\"dateLabel\": \"Heard on\", \"timeLabel\": \"Time\"",
                    group(
                            "health",
                            ", \"label\": \"Health\"",
                            "\"type\": \"textfield\", \"key\": \"illness\", \"label\": \"Illness\", \"properties\": {\"class\": \"medical\"}"),
                    list(
                            "children",
                            ", \"label\": \"Children\"",
                            "\"type\": \"textfield\", \"key\": \"name\", \"label\": \"Name\""),
                    "\"id\": \"submit\", \"type\": \"button\", \"label\": \"Submit\""),
            new Translations(Map.of(
                    "ru",
                    Map.of(
                            "sheet.intro.text", "Любой ответ верен.",
                            "sheet.decision.label", "Решение",
                            "sheet.decision.values.yes", "Да, согласна",
                            "sheet.bornOn.label", "Дата рождения",
                            "sheet.heardAt.dateLabel", "Выслушана",
                            "sheet.heardAt.timeLabel", "Время",
                            "sheet.children.name.label", "Имя",
                            "sheet.health.label", "Здоровье"))),
            DAY_OF_JUSAN_1);

    @Test
    void theBrowserGetsTheFormInTheLanguageWithEnglishWhereNothingIsTranslated() throws Exception {
        JsonNode json = FormReader.JSON.readTree(form.json(RUSSIAN, EnumSet.allOf(DataClass.class)));

        JsonNode components = json.get("components");
        assertThat(components.get(0).get("text").asString()).isEqualTo("Любой ответ верен.");
        assertThat(components.get(1).get("label").asString()).isEqualTo("Решение");
        assertThat(components.get(1).get("description").asString()).isEqualTo("As said");
        assertThat(components.get(1).get("values").get(0).get("label").asString())
                .isEqualTo("Да, согласна");
        assertThat(components.get(1).get("values").get(0).get("value").asString())
                .isEqualTo("yes");
        assertThat(components.get(1).get("values").get(1).get("label").asString())
                .isEqualTo("Later");
        assertThat(components.get(5).get("dateLabel").asString()).isEqualTo("Дата рождения");
        assertThat(components.get(6).get("dateLabel").asString()).isEqualTo("Выслушана");
        assertThat(components.get(6).get("timeLabel").asString()).isEqualTo("Время");
        assertThat(components.get(8).get("components").get(0).get("label").asString())
                .isEqualTo("Имя");
        assertThat(components).as("the page has its own button").hasSize(9);
    }

    @Test
    void englishIsTheFormAsDrawn() throws Exception {
        JsonNode json = FormReader.JSON.readTree(form.json(Locale.ENGLISH, EnumSet.allOf(DataClass.class)));

        assertThat(json.get("components").get(1).get("label").asString()).isEqualTo("Decision");
        assertThat(json.get("components").get(5).get("dateLabel").asString()).isEqualTo("Born on");
    }

    @Test
    void whatTheReaderMayNotReadIsNotThereAndNeitherIsItsEmptyGroup() {
        String json = form.json(RUSSIAN, EnumSet.of(DataClass.LEGAL_CONSENT));

        assertThat(json)
                .doesNotContain("illness")
                .doesNotContain("Illness")
                .doesNotContain("Здоровье")
                .doesNotContain("medical");
        assertThat(form.json(RUSSIAN, EnumSet.of(DataClass.MEDICAL)))
                .contains("illness")
                .doesNotContain("decision")
                .contains("Любой ответ");
    }

    @Test
    void showingAFormDoesNotChangeIt() {
        String before = form.json(Locale.ENGLISH, EnumSet.allOf(DataClass.class));
        form.json(RUSSIAN, Set.of());

        assertThat(form.json(Locale.ENGLISH, EnumSet.allOf(DataClass.class))).isEqualTo(before);
    }

    @Test
    void labelsServeProblemsAndRecords() {
        assertThat(form.label("decision", RUSSIAN)).isEqualTo("Решение");
        assertThat(form.label("decision", KAZAKH)).isEqualTo("Decision");
        assertThat(form.label("children[12].name", RUSSIAN)).isEqualTo("Имя");
        assertThat(form.label("children.name", Locale.ENGLISH)).isEqualTo("Name");
        assertThat(form.label("children", Locale.ENGLISH)).isEqualTo("Children");
        assertThat(form.label("bornOn", RUSSIAN)).isEqualTo("Дата рождения");
        assertThat(form.label("children[0]", Locale.ENGLISH)).isEqualTo("Children");
        assertThat(form.label("gone", RUSSIAN)).isEqualTo("gone");
    }

    @Test
    void answersReadAsPeopleSayThem() {
        assertThat(form.display("decision", "yes", RUSSIAN)).isEqualTo("Да, согласна");
        assertThat(form.display("decision", "later", KAZAKH)).isEqualTo("Later");
        assertThat(form.display("topics", List.of("law", "money"), Locale.ENGLISH))
                .isEqualTo("Law, Money");
        assertThat(form.display("agreed", true, RUSSIAN)).isEqualTo("Да");
        assertThat(form.display("agreed", false, KAZAKH)).isEqualTo("Жоқ");
        assertThat(form.display("agreed", true, Locale.FRENCH)).isEqualTo("Yes");
        assertThat(form.display("weight", new BigDecimal("14250.5"), RUSSIAN)).isEqualTo("14250,5");
        assertThat(form.display("weight", 3, Locale.ENGLISH)).isEqualTo("3");
        assertThat(form.display("children", List.of(Map.of("name", "Sami"), Map.of("name", "Hanna")), RUSSIAN))
                .isEqualTo("Имя: Sami\nИмя: Hanna");
        assertThat(form.display("children.name", "Sami", RUSSIAN)).isEqualTo("Sami");
    }

    @Test
    void datesReadInTheLanguage() {
        LocalDate day = LocalDate.of(2019, 1, 6);
        assertThat(form.display("bornOn", day, Locale.ENGLISH)).isEqualTo("6 January 2019");
        assertThat(form.display("bornOn", day, RUSSIAN)).isEqualTo("6 января 2019");
        assertThat(form.display("bornOn", day, KAZAKH)).isEqualTo("2019 ж. 6 қаңтар");
        assertThat(form.display("bornOn", "2019-01-06", RUSSIAN))
                .as("as read back from a record")
                .isEqualTo("6 января 2019");
        assertThat(form.display("heardAt", OffsetDateTime.parse("2019-01-06T10:05+05:00"), RUSSIAN))
                .isEqualTo("6 января 2019, 10:05");
    }

    @Test
    void whatAnOlderFormKeptIsStillShown() {
        assertThat(form.display("decision", "abolished", RUSSIAN)).isEqualTo("abolished");
        assertThat(form.display("bornOn", "about 1990", RUSSIAN)).isEqualTo("about 1990");
        assertThat(form.display("weight", "light", RUSSIAN)).isEqualTo("light");
        assertThat(form.display("gone", 5, RUSSIAN)).isEqualTo("5");
        assertThat(form.display("topics", "law", Locale.ENGLISH)).isEqualTo("Law");
    }

    @Test
    void whatIsNotTranslatedIsNamed() {
        assertThat(form.missingTranslations(RUSSIAN))
                .contains("sheet.decision.description", "sheet.decision.values.later", "sheet.illness.label")
                .doesNotContain(
                        "sheet.decision.label",
                        "sheet.bornOn.dateLabel",
                        "sheet.bornOn.label",
                        "sheet.heardAt.timeLabel");
        assertThat(form.missingTranslations(KAZAKH))
                .hasSizeGreaterThan(form.missingTranslations(RUSSIAN).size());
    }

    @Test
    void everyProblemHasItsSentenceInThreeLanguages() throws IOException {
        Set<String> used = new HashSet<>();
        try (Stream<Path> sources = java.nio.file.Files.list(Path.of("src/main/java/org/zhusan/form"))) {
            for (Path source : sources.toList()) {
                Pattern.compile("\"(form\\.[A-Za-z]+)\"")
                        .matcher(java.nio.file.Files.readString(source))
                        .results()
                        .forEach(it -> used.add(it.group(1)));
            }
        }
        assertThat(used).hasSizeGreaterThan(30);
        for (String file : List.of("form", "form_ru", "form_kk")) {
            var sentences = new Properties();
            try (var reader = java.nio.file.Files.newBufferedReader(
                    Path.of("src/main/resources/messages/" + file + ".properties"))) {
                sentences.load(reader);
            }
            assertThat(sentences.stringPropertyNames()).as(file).isEqualTo(used);
            sentences.forEach(
                    (key, sentence) -> assertThat(new MessageFormat((String) sentence).format(new Object[] {7, 8}))
                            .as(file + " " + key)
                            .isNotBlank()
                            .doesNotContain("{"));
        }
    }
}
