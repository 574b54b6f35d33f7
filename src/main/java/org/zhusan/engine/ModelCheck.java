package org.zhusan.engine;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Wall A: reads every file of a package with our own eyes before the engine does, and lets pass only what is on the list. Used when models are published, when
 * the engine parses them, and by tests over the files of the repository.
 */
public final class ModelCheck {
    private static final int MOST_FILES = 500;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final String NAME = "[a-z0-9]+(-[a-z0-9]+)*";
    private static final List<String> KINDS = List.of(
            "processes/" + NAME + "\\.(bpmn|dmn|facts\\.yaml)",
            "processes/i18n/[a-z]{2}\\.properties",
            "forms/" + NAME + "/" + NAME + "\\.form",
            "forms/" + NAME + "/i18n/[a-z]{2}\\.properties");

    /** A model that is right is right in every zone. */
    private static final ZoneId NO_MATTER_WHERE = ZoneOffset.UTC;

    private final Catalogue catalogue;
    private final Map<String, byte[]> files;
    private final Map<String, Problems> problems = new TreeMap<>();
    private final Map<String, XmlElement> models = new TreeMap<>();
    private final Map<String, XmlElement> tables = new TreeMap<>();
    private final Map<String, ProcessFacts> facts = new TreeMap<>();
    private final Set<String> forms = new TreeSet<>();

    private ModelCheck(ModelPackage models, Catalogue catalogue) {
        this.files = models.files();
        this.catalogue = catalogue;
    }

    /** Everything that is wrong with the package; empty when it may go live. */
    public static List<ModelProblem> problems(ModelPackage models, Catalogue catalogue) {
        return new ModelCheck(models, catalogue).run();
    }

    private List<ModelProblem> run() {
        if (files.size() > MOST_FILES) {
            problems("").add("a package has at most " + MOST_FILES + " files");
        } else {
            files.forEach(this::read);
            check();
        }
        List<ModelProblem> all = new ArrayList<>();
        problems.values().forEach(ofFile -> all.addAll(ofFile.all()));
        return all;
    }

    private Problems problems(String file) {
        return problems.computeIfAbsent(file, Problems::new);
    }

    private void read(String file, byte[] content) {
        if (KINDS.stream().noneMatch(file::matches)) {
            problems(file).add("is no file of a model package");
        } else if (content.length > XmlFile.MOST_BYTES) {
            problems(file).add("is larger than " + XmlFile.MOST_BYTES + " bytes");
        } else if (file.endsWith(".bpmn")) {
            xml(file, content, XmlFile.BPMN).ifPresent(tree -> models.put(file, tree));
        } else if (file.endsWith(".dmn")) {
            xml(file, content, XmlFile.DMN).ifPresent(tree -> tables.put(file, tree));
        } else if (file.endsWith(".yaml")) {
            facts(file, content);
        } else if (file.endsWith(".form")) {
            form(file, content);
        }
    }

    private Optional<XmlElement> xml(String file, byte[] content, Map<String, String> namespaces) {
        try {
            return Optional.of(XmlFile.read(content, namespaces));
        } catch (XmlFile.Unreadable unreadable) {
            problems(file).add("", unreadable.line, String.valueOf(unreadable.getMessage()));
            return Optional.empty();
        }
    }

    private void facts(String file, byte[] content) {
        try {
            facts.put(file, ProcessFacts.parse(file, content, NO_MATTER_WHERE));
        } catch (IllegalArgumentException wrong) {
            problems(file).add(String.valueOf(wrong.getMessage()));
        }
        if (!files.containsKey(file.replace(".facts.yaml", ".bpmn"))) {
            problems(file).add("declares facts of a process that is not there");
        }
    }

    private void form(String file, byte[] content) {
        String name = file.substring(file.lastIndexOf('/') + 1).replace(".form", "");
        try {
            JsonNode id = JSON.readTree(content).path("id");
            if (!id.isString() || !PackageNames.kebab(id.asString()).equals(name)) {
                problems(file).add("the form's id must be the file's name in one word");
            } else if (!forms.add(id.asString())) {
                problems(file).add("another form has the same id");
            }
        } catch (JacksonException notJson) {
            problems(file).add("is not JSON");
        }
    }

    private void check() {
        Map<String, ProcessFacts> byProcess = new TreeMap<>();
        models.forEach((file, tree) ->
                tree.children("process").forEach(process -> byProcess.put(process.id(), factsOf(file))));
        Set<String> decisions = new TreeSet<>();
        tables.values().forEach(tree -> tree.children("decision").forEach(decision -> decisions.add(decision.id())));
        var names = new PackageNames(byProcess, decisions, forms);
        models.forEach((file, tree) -> model(file, tree, names));
        tables.forEach(this::table);
        calls();
    }

    private ProcessFacts factsOf(String model) {
        return facts.getOrDefault(ModelPackage.factsOf(model), ProcessFacts.NONE);
    }

    private void model(String file, XmlElement tree, PackageNames names) {
        Problems found = problems(file);
        BpmnGrammar.BPMN.check(tree, found);
        if (found.none()) {
            new BpmnCheck(names, tree, factsOf(file), catalogue, found).check(file);
            tree.children("process").forEach(process -> new FlowCheck(new Flow(process), found).check());
        }
    }

    private void table(String file, XmlElement tree) {
        DmnGrammar.DMN.check(tree, problems(file));
        if (problems(file).none()) {
            new DmnCheck(tree, problems(file)).check(file);
        }
    }

    /** Across files only once each stands on its own: references that lead nowhere would say the same again. */
    private void calls() {
        Map<String, Flow> flows = new TreeMap<>();
        Map<String, Problems> byProcess = new TreeMap<>();
        models.forEach((file, tree) -> tree.children("process")
                .filter(process -> problems(file).none())
                .forEach(process -> {
                    flows.put(process.id(), new Flow(process));
                    byProcess.put(process.id(), problems(file));
                }));
        new CallCheck(flows, byProcess).check();
    }
}
