package org.zhusan.engine;

import java.util.List;
import java.util.Optional;

/** What a call hands to the process it calls and takes back: the case's number once, and facts that mean the same on both sides. */
final class CallActivityCheck {
    private final PackageNames names;
    private final ProcessFacts facts;
    private final ExpressionCheck expressions;
    private final Problems problems;

    CallActivityCheck(PackageNames names, ProcessFacts facts, ExpressionCheck expressions, Problems problems) {
        this.names = names;
        this.facts = facts;
        this.expressions = expressions;
        this.problems = problems;
    }

    void check(XmlElement call) {
        if (!call.attribute("camunda:calledElementBinding").equals("deployment")) {
            problems.add(call, "a called process is bound with calledElementBinding=\"deployment\"");
        }
        businessKey(call);
        Optional<ProcessFacts> called = names.factsOf(call.attribute("calledElement"));
        if (called.isEmpty()) {
            problems.add(call, "there is no process " + call.attribute("calledElement"));
            return;
        }
        call.all("camunda:in").filter(in -> !isBusinessKey(in)).forEach(in -> handed(in, facts, called.get()));
        call.all("camunda:out").forEach(out -> handed(out, called.get(), facts));
    }

    private void businessKey(XmlElement call) {
        List<XmlElement> keys =
                call.all("camunda:in").filter(CallActivityCheck::isBusinessKey).toList();
        if (keys.size() != 1 || keys.get(0).attributes.size() != 1) {
            problems.add(call, "a call hands on exactly one business key, by itself");
        }
        for (XmlElement key : keys) {
            expressions
                    .businessKey(key.attribute("businessKey"), isForPeople(call))
                    .ifPresent(reason -> problems.add(key, reason));
        }
    }

    private static boolean isBusinessKey(XmlElement in) {
        return !in.attribute("businessKey").isEmpty();
    }

    /** Two people's processes under one number could not be told apart by a message. */
    private static boolean isForPeople(XmlElement call) {
        for (XmlElement at = call; at != null; at = at.parent) {
            if (at.has("multiInstanceLoopCharacteristics")) {
                return true;
            }
        }
        return false;
    }

    private void handed(XmlElement mapping, ProcessFacts from, ProcessFacts to) {
        String source = mapping.attribute("source");
        String target = mapping.attribute("target");
        if (!from.declares(source) || !to.declares(target)) {
            problems.add(mapping, "hands " + source + " to " + target + ", which are not declared on both sides");
            return;
        }
        Fact given = from.get(source);
        Fact taken = to.get(target);
        boolean same = given.type() == taken.type()
                && taken.options().containsAll(given.options())
                && given.unset().equals(taken.unset());
        if (!same) {
            problems.add(mapping, source + " and " + target + " differ in type, options or default");
        }
    }
}
