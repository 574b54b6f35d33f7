package org.zhusan;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.zhusan.DrawnModel.Flow;
import org.zhusan.DrawnModel.Node;

/** How a model reads: names, labels, documentation, translations (house style, "Names" and "Process models"). */
final class ModelWordRules extends ModelRules {
    private static final Map<String, Pattern> IDS = Map.ofEntries(
            id("startEvent"),
            id("endEvent"),
            id("userTask"),
            id("serviceTask"),
            id("businessRuleTask"),
            id("receiveTask"),
            id("callActivity"),
            id("boundaryEvent"),
            id("subProcess"),
            Map.entry("intermediateCatchEvent", Pattern.compile("(timer|message)Event_[a-z][A-Za-z0-9]*")),
            Map.entry("exclusiveGateway", Pattern.compile("gateway_[a-z][A-Za-z0-9]*")),
            Map.entry("parallelGateway", Pattern.compile("gateway_[a-z][A-Za-z0-9]*")),
            Map.entry("eventBasedGateway", Pattern.compile("gateway_[a-z][A-Za-z0-9]*")));
    private static final Pattern GENERATED =
            Pattern.compile("(?i)(activity|gateway|event|flow)_[0-9a-z]*[0-9][0-9a-z]*");
    private static final Set<String> EMPTY_VERBS = Set.of("handle", "process", "manage", "perform", "do");
    private static final List<String> DOCUMENTED = List.of("Who:", "Why:", "Ground:", "Source:");
    private static final Pattern LAW =
            Pattern.compile("(?i)\\b(law \\d|article|code \\d|constitution|convention|decree|order \\d)");
    private static final Pattern STATUS = Pattern.compile("(?i)not verified by a lawyer|verified by a lawyer");
    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");

    ModelWordRules(DrawnModel model, ModelSurroundings around) {
        super(model, around);
    }

    @Override
    void look() {
        names();
        model.nodes.forEach(this::label);
        model.nodes.forEach(this::elementId);
        model.flows.forEach(it -> check(
                it.id().matches("flow_[a-z][A-Za-z0-9]*") && !generated(it.id()),
                it.id(),
                "is no id of ours; call it flow_ and what it means"));
        model.nodes.stream().filter(it -> it.type().equals("userTask")).forEach(this::documentation);
        model.nodes.stream().filter(it -> it.type().equals("receiveTask")).forEach(this::wait);
        model.nodes.stream().filter(it -> it.type().equals("serviceTask")).forEach(this::stepNames);
        around.translations().keySet().forEach(this::translations);
    }

    private void names() {
        String file = model.file.replace(".bpmn", "");
        check(model.file.matches("[a-z]+(-[a-z]+)*\\.bpmn"), model.file, "is not in kebab case");
        check(
                model.id().equals(ModelSurroundings.lowerCamel(file)),
                model.id(),
                "is not the file's words in lower camel; call it " + ModelSurroundings.lowerCamel(file));
        check(!model.process.getAttribute("name").isBlank(), model.id(), "has no name; give it a nominal phrase");
        check(
                !DrawnModel.text(model.process, "documentation").isBlank(),
                model.id(),
                "has no documentation; say what it is");
    }

    private void elementId(Node node) {
        Pattern pattern = IDS.get(node.type());
        check(
                pattern != null && pattern.matcher(node.id()).matches() && !generated(node.id()),
                node.id(),
                "is no id of ours; call it by type and meaning, for example userTask_recordDecision");
    }

    private void label(Node node) {
        boolean asks =
                node.type().equals("exclusiveGateway") && model.from(node).size() > 1;
        if (node.isGateway() && !asks) {
            check(node.name().isEmpty(), node.id(), "is a join or a fork; it bears no name");
            return;
        }
        if (!check(!node.name().isEmpty(), node.id(), "has no name")) {
            return;
        }
        check(node.name().split("\\s+").length <= 5, node.id(), "has a name of more than five words: " + node.name());
        check(node.name().matches("[\\p{Lu}0-9].*"), node.id(), "does not begin like a sentence: " + node.name());
        check(!node.name().matches(".*\\s\\p{Lu}\\p{Ll}.*"), node.id(), "is not in sentence case: " + node.name());
        if (asks) {
            check(node.name().endsWith("?"), node.id(), "is a split whose name is no question: " + node.name());
            model.from(node).forEach(this::answer);
        } else {
            check(!node.name().endsWith("?"), node.id(), "asks, but is no gateway: " + node.name());
        }
        if (node.isActivity()) {
            check(
                    !EMPTY_VERBS.contains(node.name().split("\\s+")[0].toLowerCase()),
                    node.id(),
                    "says nothing with '" + node.name() + "'; use the verb of what is done");
            check(node.name().contains(" "), node.id(), "is not verb and object: " + node.name());
        }
    }

    private void answer(Flow flow) {
        check(!flow.name().isEmpty(), flow.id(), "leaves a question without its answer; name it");
        check(flow.name().split("\\s+").length <= 5, flow.id(), "has a name of more than five words: " + flow.name());
    }

    private void documentation(Node task) {
        String text = DrawnModel.text(task.xml(), "documentation");
        for (String part : DOCUMENTED) {
            check(
                    text.lines()
                            .anyMatch(it ->
                                    it.strip().startsWith(part) && it.strip().length() > part.length() + 3),
                    task.id(),
                    "is not documented; add a line '" + part + "'");
        }
        text.lines()
                .filter(it ->
                        it.strip().startsWith("Ground:") && LAW.matcher(it).find())
                .forEach(it -> check(
                        STATUS.matcher(it).find(),
                        task.id(),
                        "names a law without its status; add whether a lawyer verified it"));
        text.lines()
                .filter(it -> it.strip().startsWith("Why:"))
                .forEach(it -> check(
                        !LAW.matcher(it).find() && !STATUS.matcher(it).find(),
                        task.id(),
                        "shows staff a law as the ground; keep it in the line 'Ground:'"));
        String form = camunda(task.xml(), "formRef");
        check(
                task.id().equals("userTask_" + form)
                        && ModelSurroundings.asOneWord(task.name()).equals(form),
                task.id(),
                "label, id and form are not one phrase in three spellings: '" + task.name() + "', " + form);
    }

    private void wait(Node task) {
        check(
                !DrawnModel.text(task.xml(), "documentation").isBlank(),
                task.id(),
                "has no documentation; say what is waited for and why");
    }

    private void stepNames(Node task) {
        String bound = camunda(task.xml(), "delegateExpression");
        String step = bound.replaceAll("^\\$\\{[^.]*\\.|}$", "");
        check(
                task.id().equals("serviceTask_" + step)
                        && ModelSurroundings.asOneWord(task.name()).equals(step),
                task.id(),
                "label, id and step do not share the verb: '" + task.name() + "', " + bound);
        check(
                !DrawnModel.text(task.xml(), "documentation").isBlank(),
                task.id(),
                "has no documentation; say what it does");
    }

    private void translations(String language) {
        translated(language, model.id());
        model.lanes().forEach(it -> translated(language, key(it.getAttribute("id"))));
        model.nodes.stream().filter(it -> !it.name().isEmpty()).forEach(it -> translated(language, key(it.id())));
        model.flows.stream().filter(it -> !it.name().isEmpty()).forEach(it -> translated(language, key(it.id())));
        Set<String> known = new HashSet<>();
        model.lanes().forEach(it -> known.add(key(it.getAttribute("id"))));
        model.nodes.stream().filter(it -> !it.name().isEmpty()).forEach(it -> known.add(key(it.id())));
        model.flows.stream().filter(it -> !it.name().isEmpty()).forEach(it -> known.add(key(it.id())));
        model.nodes.stream()
                .filter(it -> it.type().equals("userTask") || says(it, "Why:"))
                .forEach(it -> {
                    known.add(key(it.id()) + ".why");
                    explained(language, key(it.id()) + ".why");
                });
        around.translations().get(language).stringPropertyNames().stream()
                .filter(it -> it.startsWith(model.id() + "."))
                .filter(it -> !known.contains(it))
                .forEach(it -> say(it, "is translated into " + language + " but is not in the model; remove it"));
    }

    private static boolean says(Node node, String line) {
        return DrawnModel.text(node.xml(), "documentation").lines().anyMatch(it -> it.strip()
                .startsWith(line));
    }

    private void translated(String language, String key) {
        String text = around.translations().get(language).getProperty(key, "");
        check(!text.isBlank(), key, "has no translation; add it to processes/i18n/" + language + ".properties");
        check(
                text.isBlank()
                        || text.matches("[0-9]+.*")
                        || CYRILLIC.matcher(text).find(),
                key,
                "is not translated into " + language + ": " + text);
        check(text.split("\\s+").length <= 6, key, "is too long for the drawing in " + language + ": " + text);
    }

    /** What the page of the task says it is for: the line "Why:" of its documentation in the reader's language. */
    private void explained(String language, String key) {
        String text = around.translations().get(language).getProperty(key, "");
        check(
                CYRILLIC.matcher(text).find(),
                key,
                "does not say in " + language + " what the task is for; translate its line 'Why:'");
    }

    private String key(String element) {
        return model.id() + "." + element;
    }

    private static boolean generated(String id) {
        return GENERATED.matcher(id).matches();
    }

    private static Map.Entry<String, Pattern> id(String type) {
        return Map.entry(type, Pattern.compile(type + "_[a-z][A-Za-z0-9]*"));
    }
}
