package org.zhusan.form;

/** A file handed in with a form. {@code field} is the key of the file field; {@code content} is at most 10 MiB. */
public record Attachment(String field, String fileName, String contentType, byte[] content) {}
