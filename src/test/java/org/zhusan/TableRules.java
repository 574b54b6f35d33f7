package org.zhusan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** How a decision table is written: one question per file, an argued hit policy, a reason in every row, a last row that fits always unless rows add up. */
final class TableRules {
    private static final String DMN = "https://www.omg.org/spec/DMN/20191111/MODEL/";
    private static final String DRAWN = "https://www.omg.org/spec/DMN/20191111/DMNDI/";
    private static final Set<String> TYPES = Set.of("integer", "double", "string", "boolean", "date");

    private final String file;
    private final Document table;
    private final List<String> findings = new ArrayList<>();

    TableRules(String file, String xml) {
        this.file = file;
        this.table = DrawnModel.parse(xml);
    }

    List<String> findings() {
        List<Element> decisions = all("decision");
        check(decisions.size() == 1, file, "holds " + decisions.size() + " decisions; one question per file");
        for (Element decision : decisions) {
            decision(decision);
        }
        all("rule").forEach(this::rule);
        all("input").forEach(this::input);
        if (all("decisionTable").stream()
                .noneMatch(it -> it.getAttribute("hitPolicy").equals("COLLECT"))) {
            lastRowFitsAlways();
        }
        return findings;
    }

    private void decision(Element decision) {
        String id = decision.getAttribute("id");
        String expected = ModelSurroundings.lowerCamel(file.replace(".dmn", ""));
        check(id.equals(expected), id, "is not the file's words in lower camel; call it " + expected);
        check(
                !decision.getAttributeNS("http://camunda.org/schema/1.0/dmn", "historyTimeToLive")
                        .isBlank(),
                id,
                "has no history time to live; set camunda:historyTimeToLive, for example P3650D");
        check(
                DrawnModel.text(decision, "description").contains("Hit policy"),
                id,
                "does not argue its hit policy; say in its description why this one");
        check(
                elements(table.getElementsByTagNameNS(DRAWN, "DMNShape")).stream()
                        .anyMatch(it -> it.getAttribute("dmnElementRef").equals(id)),
                id,
                "is not drawn; give it a shape");
        for (Element logic : all("decisionTable")) {
            check(
                    Set.of("FIRST", "UNIQUE", "COLLECT", "").contains(logic.getAttribute("hitPolicy")),
                    id,
                    "is asked in a way we do not; use FIRST or UNIQUE, or COLLECT where rows add up");
        }
    }

    private void rule(Element rule) {
        check(
                DrawnModel.text(rule, "description").length() > 20,
                rule.getAttribute("id"),
                "does not say why; add its annotation");
    }

    private void input(Element input) {
        Element expression =
                elements(input.getElementsByTagNameNS(DMN, "inputExpression")).get(0);
        check(DrawnModel.text(expression, "text").matches("[a-z]\\w*"), input.getAttribute("id"), "is no plain name");
        check(
                TYPES.contains(expression.getAttribute("typeRef")),
                input.getAttribute("id"),
                "is of a type that converts nothing; use integer, double, string, boolean or date");
        check(!input.getAttribute("label").isBlank(), input.getAttribute("id"), "has no label");
    }

    private void lastRowFitsAlways() {
        List<Element> rules = all("rule");
        Element last = rules.get(rules.size() - 1);
        check(
                elements(last.getElementsByTagNameNS(DMN, "inputEntry")).stream()
                        .allMatch(it -> DrawnModel.text(it, "text").matches("-?")),
                last.getAttribute("id"),
                "is the last row and does not fit always");
    }

    private List<Element> all(String name) {
        return elements(table.getElementsByTagNameNS(DMN, name));
    }

    private static List<Element> elements(NodeList list) {
        return IntStream.range(0, list.getLength())
                .mapToObj(it -> (Element) list.item(it))
                .toList();
    }

    private void check(boolean holds, String element, String what) {
        if (!holds) {
            findings.add(file + ", " + element + ": " + what);
        }
    }
}
