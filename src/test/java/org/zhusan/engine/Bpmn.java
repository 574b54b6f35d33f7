package org.zhusan.engine;

import java.nio.charset.StandardCharsets;
import java.util.TreeMap;

/** Writes the little models of the engine's own tests. */
final class Bpmn {
    private Bpmn() {}

    /** A whole file around the content of one process. */
    static String process(String id, String content) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="definitions_%1$s" targetNamespace="https://zhusan.org/processes">
                  <process id="%1$s" name="Test" isExecutable="true" camunda:historyTimeToLive="P3650D">
                %2$s
                  </process>
                </definitions>
                """.formatted(id, content);
    }

    /** A whole file around one decision table. */
    static String table(String id, String table) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn"
                    id="definitions_%1$s" name="Test" namespace="https://zhusan.org/decisions">
                  <decision id="%1$s" name="Test" camunda:historyTimeToLive="P3650D">
                %2$s
                  </decision>
                </definitions>
                """.formatted(id, table);
    }

    static String task(String id, String attributes) {
        return "<userTask id=\"%s\" name=\"Do it\" camunda:candidateGroups=\"mfa-desk\" %s/>".formatted(id, attributes);
    }

    static String flow(String from, String to) {
        return "<sequenceFlow id=\"flow_%1$s_%2$s\" sourceRef=\"%1$s\" targetRef=\"%2$s\"/>".formatted(from, to);
    }

    /** Name, content, name, content... */
    static ModelPackage files(String... namesAndContents) {
        var files = new TreeMap<String, byte[]>();
        for (int i = 0; i < namesAndContents.length; i += 2) {
            files.put(namesAndContents[i], namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        return new ModelPackage(files);
    }
}
