package org.zhusan;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A form with files, packed by hand so that it may lie about everything. */
public class Parcel {
    private static final String BOUNDARY = "zhusan-parcel-7f3a";

    private final ByteArrayOutputStream packed = new ByteArrayOutputStream();

    public Parcel with(String field, String value) {
        return part("name=\"" + field + "\"", "text/plain; charset=UTF-8", value.getBytes(StandardCharsets.UTF_8));
    }

    public Parcel file(String field, String fileName, String contentType, byte[] content) {
        return part("name=\"" + field + "\"; filename=\"" + fileName + "\"", contentType, content);
    }

    private Parcel part(String disposition, String contentType, byte[] content) {
        write("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\nContent-Type: "
                + contentType + "\r\n\r\n");
        packed.writeBytes(content);
        write("\r\n");
        return this;
    }

    private void write(String text) {
        packed.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    public String contentType() {
        return "multipart/form-data; boundary=" + BOUNDARY;
    }

    public byte[] packed() {
        byte[] end = ("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8);
        byte[] all = java.util.Arrays.copyOf(packed.toByteArray(), packed.size() + end.length);
        System.arraycopy(end, 0, all, packed.size(), end.length);
        return all;
    }
}
