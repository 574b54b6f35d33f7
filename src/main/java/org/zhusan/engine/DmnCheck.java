package org.zhusan.engine;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What one decision table says: plain inputs, cells of the small grammar of {@link UnaryTests}, plain values as answers. */
final class DmnCheck {
    private static final int MOST_RULES = 300;
    private static final int MOST_COLUMNS = 30;
    private static final Set<String> TYPES = Set.of("string", "boolean", "integer", "long", "double", "date");
    private static final Set<String> POLICIES = Set.of("", "UNIQUE", "FIRST", "ANY", "COLLECT");

    private final XmlElement file;
    private final Problems problems;
    private final Set<String> inputs = new TreeSet<>();

    DmnCheck(XmlElement file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    void check(String fileName) {
        List<XmlElement> decisions = file.children("decision").toList();
        if (decisions.size() != 1) {
            problems.add("a file holds exactly one decision, not " + decisions.size());
            return;
        }
        XmlElement decision = decisions.get(0);
        if (!fileName.equals("processes/" + PackageNames.kebab(decision.id()) + ".dmn")) {
            problems.add(
                    decision,
                    "a decision of this id stands in processes/" + PackageNames.kebab(decision.id()) + ".dmn");
        }
        BpmnCheck.history(decision, problems);
        ids();
        List<XmlElement> tables = decision.children("decisionTable").toList();
        if (tables.size() != 1) {
            problems.add(decision, "a decision is one table");
            return;
        }
        table(tables.get(0));
        file.all().forEach(this::nothingEvaluates);
    }

    private void ids() {
        Set<String> seen = new HashSet<>();
        file.all()
                .filter(element -> !element.id().isEmpty() && !seen.add(element.id()))
                .forEach(element -> problems.add(element, "the id is used twice"));
    }

    private void table(XmlElement table) {
        if (!POLICIES.contains(table.attribute("hitPolicy"))) {
            problems.add(
                    table,
                    "the hit policy is UNIQUE, FIRST or ANY: one row answers; or COLLECT: every row that fits does");
        }
        List<XmlElement> columns = table.children("input").toList();
        List<XmlElement> outputs = table.children("output").toList();
        List<XmlElement> rules = table.children("rule").toList();
        if (columns.size() + outputs.size() > MOST_COLUMNS || rules.size() > MOST_RULES || outputs.isEmpty()) {
            problems.add(
                    table,
                    "a table has at most " + MOST_RULES + " rows and " + MOST_COLUMNS + " columns, and an answer");
        }
        columns.forEach(this::input);
        outputs.forEach(this::output);
        for (XmlElement rule : rules) {
            rule(rule, columns.size(), outputs.size());
        }
    }

    private void input(XmlElement input) {
        List<XmlElement> expressions = input.children("inputExpression").toList();
        if (expressions.size() != 1
                || !text(expressions.get(0)).matches("[a-z][A-Za-z0-9]{0,39}")
                || ReservedNames.ALL.contains(text(expressions.get(0)))) {
            problems.add(input, "an input is one plain name");
            return;
        }
        type(expressions.get(0));
        inputs.add(text(expressions.get(0)));
        values(input, "inputValues");
    }

    private void output(XmlElement output) {
        if (!output.attribute("name").matches("[a-z][A-Za-z0-9]{0,39}")) {
            problems.add(output, "an answer has a plain name");
        }
        type(output);
        values(output, "outputValues");
    }

    private void type(XmlElement element) {
        if (!TYPES.contains(element.attribute("typeRef"))) {
            problems.add(element, "the type is one of " + new TreeSet<>(TYPES));
        }
    }

    private void values(XmlElement column, String kind) {
        column.children(kind)
                .filter(values -> !UnaryTests.areLiterals(text(values)))
                .forEach(values -> problems.add(values, "lists plain values, separated by commas"));
    }

    private void rule(XmlElement rule, int columns, int outputs) {
        List<XmlElement> tests = rule.children("inputEntry").toList();
        List<XmlElement> answers = rule.children("outputEntry").toList();
        if (tests.size() != columns || answers.size() != outputs) {
            problems.add(rule, "a row has one cell per column");
        }
        tests.stream()
                .filter(cell -> !UnaryTests.allowed(text(cell), inputs))
                .forEach(cell ->
                        problems.add(cell, "a cell holds values, comparisons, intervals or not(...): " + text(cell)));
        answers.stream()
                .filter(cell -> !UnaryTests.isLiteral(text(cell)))
                .forEach(cell -> problems.add(cell, "an answer is one plain value: " + text(cell)));
    }

    private static String text(XmlElement element) {
        return element.children("text").map(XmlElement::text).reduce("", String::concat);
    }

    private void nothingEvaluates(XmlElement element) {
        boolean evaluates = ExpressionCheck.mayEvaluate(element.content.toString())
                || element.attributes.values().stream().anyMatch(ExpressionCheck::mayEvaluate);
        if (evaluates) {
            problems.add(element, "a table may hold no expression but FEEL");
        }
    }
}
