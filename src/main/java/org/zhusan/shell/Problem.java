package org.zhusan.shell;

/**
 * What is wrong with one answer, in the reader's language.
 *
 * @param path field key, in a dynamic list {@code children[0].coverage}
 */
public record Problem(String path, String message) {}
