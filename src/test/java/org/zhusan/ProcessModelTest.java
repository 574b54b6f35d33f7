package org.zhusan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhusan.ModelSurroundings.Fact;
import org.zhusan.engine.Catalogue;
import org.zhusan.engine.ModelCheck;
import org.zhusan.engine.ModelPackage;

/**
 * Every model against the house style: what it says, how it reads, how it is drawn, and whether its facts, forms, translations and
 * decision tables are there. A second half breaks a sound little model in each way and expects to be told.
 */
class ProcessModelTest {
    private static final Path SOUND = Path.of("src/test/resources/models/ask-once.bpmn");
    private static final String FORM = """
            {
              "id": "askQuestion",
              "components": [{"key": "answered", "type": "checkbox", "properties": {"class": "none", "fact": "answered"}}]
            }
            """;
    private static final ModelSurroundings HOUSE = ModelSurroundings.ofTheHouse();

    static List<Path> models() {
        return ModelSurroundings.files("processes", ".bpmn");
    }

    static List<Path> tables() {
        return ModelSurroundings.files("processes", ".dmn");
    }

    @ParameterizedTest
    @MethodSource("models")
    void keepsTheHouseStyle(Path model) {
        assertThat(findings(DrawnModel.read(model), HOUSE)).isEmpty();
    }

    @Test
    void passesTheEnginesOwnCheck() {
        assertThat(ModelCheck.problems(ModelPackage.read("file:./"), catalogue()))
                .isEmpty();
    }

    @Test
    void theEnginesOwnCheckNamesAModelThatReachesTooFar() {
        TreeMap<String, byte[]> files =
                new TreeMap<>(ModelPackage.read("file:./").files());
        files.computeIfPresent("processes/standing-consent.bpmn", (file, xml) -> new String(xml, UTF_8)
                .replace("${consent.releaseSeat}", "${execution.id}")
                .getBytes(UTF_8));
        assertThat(ModelCheck.problems(new ModelPackage(files), catalogue())).anySatisfy(it -> assertThat(it.toString())
                .contains("standing-consent.bpmn", "serviceTask_releaseSeat"));
    }

    private static Catalogue catalogue() {
        return new Catalogue(HOUSE.steps(), HOUSE.errors(), HOUSE.collections());
    }

    @ParameterizedTest
    @MethodSource("tables")
    void decidesAsTheHouseDoes(Path table) {
        assertThat(new TableRules(table.getFileName().toString(), ModelSurroundings.text(table)).findings())
                .isEmpty();
    }

    @Test
    void nothingLiesAboutThatNoModelUses() {
        List<String> known =
                models().stream().map(it -> DrawnModel.read(it).id()).toList();
        assertThat(HOUSE.facts().keySet()).containsExactlyInAnyOrderElementsOf(known);
        HOUSE.translations().forEach((language, texts) -> assertThat(texts.stringPropertyNames())
                .as("processes/i18n/%s.properties speaks of models we have", language)
                .allMatch(it -> known.contains(it.split("\\.")[0])));
        List<String> asked = models().stream()
                .map(DrawnModel::read)
                .flatMap(model -> model.nodes.stream()
                        .filter(it -> it.type().equals("userTask"))
                        .map(it -> ModelSurroundings.kebab(model.id()) + "/"
                                + ModelSurroundings.kebab(it.xml().getAttributeNS(DrawnModel.CAMUNDA, "formRef"))))
                .toList();
        assertThat(HOUSE.forms().keySet()).as("forms some task asks for").containsExactlyInAnyOrderElementsOf(asked);
    }

    @Test
    void aSoundModelPasses() {
        assertThat(findings(DrawnModel.read(SOUND), around())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("org.zhusan.BrokenModels#all")
    void aBrokenModelIsNamed(String sound, String broken, String element, String complaint) {
        String xml = ModelSurroundings.text(SOUND);
        assertThat(xml).as("the breakage still fits the sound model").contains(sound);
        assertThat(findings(new DrawnModel("ask-once.bpmn", xml.replace(sound, broken)), around()))
                .anySatisfy(it -> assertThat(it)
                        .startsWith("ask-once.bpmn, " + element + ":")
                        .contains(complaint));
    }

    @Test
    void aFactNobodyUsesIsNamed() {
        assertThat(findings(DrawnModel.read(SOUND), withFact(fact("extra", "boolean", List.of(), false))))
                .singleElement()
                .asString()
                .contains("extra: is declared as a fact but nothing");
    }

    @Test
    void aFactThatMakesNoSenseIsNamed() {
        assertThat(findings(
                        DrawnModel.read(SOUND), withFact(fact("placeRegion", "code", List.of("KAR", "MAN"), "XXX"))))
                .singleElement()
                .asString()
                .contains("placeRegion: has a default that is none of its options");
        assertThat(findings(DrawnModel.read(SOUND), withFact(fact("answered", "boolean", List.of(), "maybe"))))
                .singleElement()
                .asString()
                .contains("answered: has no default true or false");
        assertThat(findings(DrawnModel.read(SOUND), withFact(fact("placeRegion", "text", List.of("KAR", "MAN"), ""))))
                .singleElement()
                .asString()
                .contains("placeRegion: is of no type we know");
        assertThat(findings(
                        DrawnModel.read(SOUND),
                        withFact(new Fact("answered", "boolean", List.of(), false, "world", ""))))
                .anySatisfy(it -> assertThat(it).contains("answered: has no scope"))
                .anySatisfy(it -> assertThat(it).contains("answered: is not documented"));
    }

    @Test
    void aFactTwoProcessesMeanDifferentlyIsNamed() {
        ModelSurroundings around = around();
        around.facts().put("keepAnswer", Map.of("answered", fact("answered", "code", List.of("yes"), "yes")));
        assertThat(findings(DrawnModel.read(SOUND), around))
                .singleElement()
                .asString()
                .contains("callActivity_keepAnswer: means another 'answered' than keepAnswer does");
    }

    @Test
    void aFormThatSetsAnUndeclaredFactIsNamed() {
        ModelSurroundings around = around();
        around.forms().put("ask-once/ask-question", FORM.replace("answered", "undeclared"));
        assertThat(findings(DrawnModel.read(SOUND), around))
                .singleElement()
                .asString()
                .contains("userTask_askQuestion: uses 'undeclared'");
    }

    @Test
    void alienOrMissingTranslationsAreNamed() {
        ModelSurroundings around = around();
        around.translations().get("ru").remove("askOnce.gateway_answered");
        around.translations().get("kk").setProperty("askOnce.flow_answered", "yes");
        around.translations().get("kk").setProperty("askOnce.userTask_askQuestion.why", "To ask.");
        assertThat(findings(DrawnModel.read(SOUND), around))
                .hasSize(3)
                .anySatisfy(it -> assertThat(it)
                        .contains("askOnce.userTask_askQuestion.why: does not say in kk what the task is for"))
                .anySatisfy(it -> assertThat(it)
                        .contains("askOnce.gateway_answered: has no translation; add it to processes/i18n/ru"))
                .anySatisfy(it -> assertThat(it).contains("askOnce.flow_answered: is not translated into kk: yes"));
    }

    @ParameterizedTest
    @CsvSource({
        "camunda:historyTimeToLive, x, has no history time to live",
        "Hit policy, Policy, does not argue its hit policy",
        "hitPolicy=\"FIRST\", hitPolicy=\"PRIORITY\", is asked in a way we do not",
        "id=\"consentCoverageOfChild\", id=\"coverage\", call it consentCoverageOfChild",
        "dmnElementRef=\"consentCoverageOfChild\", dmnElementRef=\"nothing\", is not drawn",
        "Fits nowhere above, , rule_manual: says why",
        "<text>childAge</text>, <text>juel(childAge)</text>, is no plain name",
        "typeRef=\"integer\", typeRef=\"number\", converts nothing",
    })
    void aBrokenTableIsNamed(String sound, String broken, String complaint) {
        String file = "consent-coverage-of-child.dmn";
        String xml = ModelSurroundings.text(Path.of("processes", file));
        assertThat(xml).contains(sound);
        String spoiled = sound.startsWith("Fits")
                ? xml.replaceAll("<description>Fits nowhere above[^<]*", "<description>")
                : xml.replace(sound, broken);
        assertThat(new TableRules(file, spoiled).findings())
                .anySatisfy(it -> assertThat(it).contains(complaint.replace("says why", "does not say why")));
    }

    private static List<String> findings(DrawnModel model, ModelSurroundings around) {
        ModelTaskRules tasks = new ModelTaskRules(model, around);
        List<String> findings = new ArrayList<>(tasks.findings());
        findings.addAll(new ModelFlowRules(model, around, tasks.used()).findings());
        findings.addAll(new ModelWordRules(model, around).findings());
        findings.addAll(new ModelDrawingRules(model).findings());
        return findings;
    }

    private static ModelSurroundings withFact(Fact fact) {
        ModelSurroundings around = around();
        around.facts().get("askOnce").put(fact.name(), fact);
        return around;
    }

    private static ModelSurroundings around() {
        Map<String, Fact> facts = new HashMap<>();
        facts.put("answered", fact("answered", "boolean", List.of(), false));
        facts.put("placeRegion", fact("placeRegion", "code", List.of("MAN", "KAR"), "MAN"));
        Map<String, Map<String, Fact>> all = new HashMap<>(Map.of("askOnce", facts));
        all.put("keepAnswer", Map.of("answered", facts.get("answered")));
        return new ModelSurroundings(
                all,
                new HashMap<>(Map.of("ask-once/ask-question", FORM)),
                Map.of("ru", translated(), "kk", translated()),
                Map.of("guardianship", true, "mfa-desk", false),
                Set.of("MAN", "KAR"),
                Set.of("test.noteSilence"),
                Set.of(),
                Set.of(),
                Map.of());
    }

    private static Fact fact(String name, String type, List<String> options, Object usual) {
        return new Fact(name, type, options, usual, "process", "invented");
    }

    private static Properties translated() {
        Properties texts = new Properties();
        texts.setProperty("askOnce", "Сұрақ");
        texts.setProperty("askOnce.userTask_askQuestion.why", "Сұрақ қою үшін.");
        DrawnModel model = DrawnModel.read(SOUND);
        model.nodes.stream()
                .filter(it -> !it.name().isEmpty())
                .forEach(it -> texts.setProperty("askOnce." + it.id(), "Сұрақ"));
        model.flows.stream()
                .filter(it -> !it.name().isEmpty())
                .forEach(it -> texts.setProperty("askOnce." + it.id(), "иә"));
        return texts;
    }
}
