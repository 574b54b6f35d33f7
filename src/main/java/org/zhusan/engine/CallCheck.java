package org.zhusan.engine;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Looks across processes that call each other: none calls itself in the end, none goes round in one breath, and people do not multiply by people. */
final class CallCheck {
    private static final int DEEPEST_PEOPLE = 2;

    private final Map<String, Flow> flows;
    private final Map<String, Problems> problems;
    private final Map<String, Boolean> passes = new HashMap<>();
    private final Map<String, Integer> depths = new HashMap<>();

    CallCheck(Map<String, Flow> flows, Map<String, Problems> problems) {
        this.flows = flows;
        this.problems = problems;
    }

    void check() {
        boolean circular = false;
        for (String process : flows.keySet()) {
            if (calledBy(process).contains(process)) {
                circular = true;
                add(process, "calls itself in the end");
            }
        }
        if (circular) {
            return;
        }
        for (Map.Entry<String, Flow> entry : flows.entrySet()) {
            new Breath(entry.getValue(), this::passes).endlessNode().ifPresent(node -> problems.get(entry.getKey())
                    .add(node, "lies on a loop in which nobody does anything and nothing is waited for"));
            if (peopleDepth(entry.getKey()) > DEEPEST_PEOPLE) {
                add(entry.getKey(), "opens steps for people of people of people");
            }
        }
    }

    private void add(String process, String reason) {
        problems.get(process).add(flows.get(process).process, reason);
    }

    private Set<String> calledBy(String process) {
        Set<String> called = new HashSet<>();
        collect(process, called);
        return called;
    }

    private void collect(String process, Set<String> called) {
        Flow flow = flows.get(process);
        if (flow != null) {
            flow.process
                    .all("callActivity")
                    .map(call -> call.attribute("calledElement"))
                    .forEach(other -> {
                        if (called.add(other)) {
                            collect(other, called);
                        }
                    });
        }
    }

    private boolean passes(String process) {
        Boolean known = passes.get(process);
        if (known == null) {
            Flow flow = flows.get(process);
            known = flow != null && new Breath(flow, this::passes).passes();
            passes.put(process, known);
        }
        return known;
    }

    private int peopleDepth(String process) {
        Integer known = depths.get(process);
        if (known == null) {
            known = 0;
            Flow flow = flows.get(process);
            for (XmlElement node : flow == null ? java.util.List.<XmlElement>of() : flow.nodes()) {
                int own = forPeople(node) ? 1 : 0;
                int called = node.is("callActivity") ? peopleDepth(node.attribute("calledElement")) : 0;
                known = Math.max(known, own + called);
            }
            depths.put(process, known);
        }
        return known;
    }

    private static boolean forPeople(XmlElement node) {
        for (XmlElement at = node; at != null; at = at.parent) {
            if (at.has("multiInstanceLoopCharacteristics")) {
                return true;
            }
        }
        return false;
    }
}
