package org.zhusan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.zhusan.ModelSurroundings.Fact;

/** What rules over one model share: the model, what surrounds it, and what they have found. */
abstract class ModelRules {
    final DrawnModel model;
    final ModelSurroundings around;
    private final List<String> findings = new ArrayList<>();
    private final Set<String> used = new HashSet<>();

    ModelRules(DrawnModel model, ModelSurroundings around) {
        this.model = model;
        this.around = around;
    }

    /** Each names file, element and what to do. */
    final List<String> findings() {
        look();
        return findings;
    }

    abstract void look();

    /** Names of facts the rules came across. */
    final Set<String> used() {
        return used;
    }

    final @Nullable Fact declared(String name, String element) {
        used.add(name);
        Fact fact = around.factsOf(model.id()).get(name);
        check(
                fact != null,
                element,
                "uses '" + name + "'; declare it in processes/" + ModelSurroundings.kebab(model.id()) + ".facts.yaml");
        return fact;
    }

    static String camunda(Element xml, String attribute) {
        return xml.getAttributeNS(DrawnModel.CAMUNDA, attribute);
    }

    final boolean check(boolean holds, String element, String what) {
        if (!holds) {
            say(element, what);
        }
        return holds;
    }

    final void say(String element, String what) {
        findings.add(model.file + ", " + element + ": " + what);
    }
}
