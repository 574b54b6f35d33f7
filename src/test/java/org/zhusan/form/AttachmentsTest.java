package org.zhusan.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhusan.form.Sheets.sheet;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The receipt of voluntary return is handed in as a scan. */
class AttachmentsTest {
    private static final byte[] PDF = "%PDF-1.7\n%âãÏÓ\n1 0 obj\n".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] PNG = {
        (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'
    };

    private final FormSchema form = sheet(
            "\"type\": \"checkbox\", \"key\": \"signed\"",
            "\"type\": \"filepicker\", \"key\": \"receipt\", \"accept\": \".pdf\", \"validate\": {\"required\": true}, "
                    + "\"conditional\": {\"hide\": \"=not(signed)\"}",
            "\"type\": \"filepicker\", \"key\": \"more\", \"multiple\": true");

    @Test
    void aRequiredScanIsDemandedAndThenTaken() {
        assertThat(problems(Map.of("signed", true))).isEqualTo(Map.of("receipt", "form.required"));
        assertThat(problems(Map.of("signed", true, "receipt", "files::x1"), pdf("receipt")))
                .isEmpty();
        assertThat(form.check(Map.of("signed", true, "receipt", "files::x1"), List.of(pdf("receipt")), Map.of()))
                .as("form-js's own key for the files is not an answer")
                .isEqualTo(Map.of("signed", true));
    }

    @Test
    void aHiddenFieldAsksForNoFileAndTakesNone() {
        assertThat(problems(Map.of("signed", false))).isEmpty();
        assertThat(problems(Map.of("signed", false), pdf("receipt"))).isEqualTo(Map.of("receipt", "form.fileNotAsked"));
        assertThat(problems(Map.of(), pdf("elsewhere"))).isEqualTo(Map.of("elsewhere", "form.fileNotAsked"));
        assertThat(problems(Map.of(), pdf("signed"))).isEqualTo(Map.of("signed", "form.fileNotAsked"));
    }

    @Test
    void oneFileIsOneAndSeveralAreNotCountless() {
        assertThat(problems(Map.of("signed", true), pdf("receipt"), pdf("receipt")))
                .isEqualTo(Map.of("receipt", "form.oneFile"));
        assertThat(problems(Map.of(), Collections.nCopies(10, pdf("more")).toArray(Attachment[]::new)))
                .isEmpty();
        assertThat(problems(Map.of(), Collections.nCopies(11, pdf("more")).toArray(Attachment[]::new)))
                .isEqualTo(Map.of("more", "form.tooManyFiles"));
    }

    @Test
    void theContentDecidesWhatAFileIs() {
        assertThat(problems(Map.of("signed", true), file("receipt", "scan.pdf", "image/png", PNG)))
                .isEqualTo(Map.of("receipt", "form.fileType"));
        assertThat(problems(Map.of("signed", true), file("receipt", "scan.pdf", "application/pdf", PNG)))
                .isEqualTo(Map.of("receipt", "form.fileType"));
        byte[] page = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
        assertThat(problems(Map.of(), file("more", "scan.pdf", "application/pdf", page)))
                .isEqualTo(Map.of("more", "form.fileType"));
        assertThat(problems(Map.of(), file("more", "scan.html", "text/html", page)))
                .isEqualTo(Map.of("more", "form.fileType"));
        byte[] program = {'M', 'Z', 0, 0, 'P', 'E'};
        assertThat(problems(Map.of(), file("more", "scan.png", "image/png", program)))
                .isEqualTo(Map.of("more", "form.fileType"));
        assertThat(problems(Map.of(), file("more", "photo.png", "image/png", PNG)))
                .isEmpty();
    }

    @Test
    void filesAreNeitherEmptyNorHuge() {
        byte[] huge = java.util.Arrays.copyOf(PDF, 10 * 1024 * 1024 + 1);
        byte[] large = java.util.Arrays.copyOf(PDF, 9 * 1024 * 1024);

        assertThat(problems(Map.of(), file("more", "a.pdf", "application/pdf", new byte[0])))
                .isEqualTo(Map.of("more", "form.fileEmpty"));
        assertThat(problems(Map.of(), file("more", "a.pdf", "application/pdf", huge)))
                .isEqualTo(Map.of("more", "form.fileTooLarge"));
        Attachment one = file("more", "a.pdf", "application/pdf", large);
        assertThat(problems(Map.of(), one, one, one)).isEmpty();
        assertThat(problems(Map.of(), one, one, one, one)).isEqualTo(Map.of("", "form.filesTooLarge"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "../etc/passwd",
                "a\\b.pdf",
                "a\u0000.pdf",
                "a\r\nX: y.pdf",
                "fdp\u202e.exe",
                "a:b.pdf",
                "<a>.pdf"
            })
    void namesThatCouldHarmAreRefused(String name) {
        assertThat(problems(Map.of(), file("more", name, "application/pdf", PDF)))
                .isEqualTo(Map.of("more", "form.fileName"));
    }

    @Test
    void namesInAnyScriptAreFine() {
        assertThat(problems(Map.of(), file("more", "Қолхат (1) – إيصال.pdf", "application/pdf", PDF)))
                .isEmpty();
    }

    private Map<String, String> problems(Map<String, Object> answers, Attachment... files) {
        return Sheets.problems(form, answers, Stream.of(files).toList(), Map.of());
    }

    private static Attachment pdf(String field) {
        return file(field, "scan.pdf", "application/pdf", PDF);
    }

    private static Attachment file(String field, String name, String type, byte[] content) {
        return new Attachment(field, name, type, content);
    }
}
