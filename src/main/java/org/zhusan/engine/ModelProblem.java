package org.zhusan.engine;

/**
 * One thing a model may not do.
 *
 * @param file as in the package, for example {@code processes/consent.bpmn}
 * @param element id of the element, or its kind when it has none
 * @param line in the file, 0 when it concerns the whole file
 * @param reason what is wrong and what would be right, in English, for modellers
 */
public record ModelProblem(String file, String element, int line, String reason) {
    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + (element.isEmpty() ? "" : " " + element) + ": " + reason;
    }
}
