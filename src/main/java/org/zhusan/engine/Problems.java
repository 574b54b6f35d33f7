package org.zhusan.engine;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with one file, so that a modeller sees everything at once. */
final class Problems {
    private static final int MOST = 200;

    private final String file;
    private final List<ModelProblem> found = new ArrayList<>();

    Problems(String file) {
        this.file = file;
    }

    void add(XmlElement element, String reason) {
        add(element.place(), element.line, reason);
    }

    void add(String element, int line, String reason) {
        if (found.size() < MOST) {
            found.add(new ModelProblem(file, element, line, reason));
        }
    }

    void add(String reason) {
        add("", 0, reason);
    }

    boolean none() {
        return found.isEmpty();
    }

    List<ModelProblem> all() {
        return found;
    }
}
