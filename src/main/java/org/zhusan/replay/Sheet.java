package org.zhusan.replay;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zhusan.form.Attachment;

/** One form as it is being filled in: its answers, as the page would send them, and its papers, which are invented like the people. */
final class Sheet {
    private static final String PAPER = """
            %PDF-1.4
            1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
            2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
            3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 144]/Contents 4 0 R>>endobj
            4 0 obj<</Length 44>>stream
            BT /F1 12 Tf 20 100 Td (Synthetic paper) Tj ET
            endstream endobj
            trailer<</Root 1 0 R>>
            %%EOF
            """;

    private final Map<String, Object> answers = new LinkedHashMap<>();
    private final List<Attachment> papers = new ArrayList<>();
    private final String now;

    /** @param zone the one moments are written in */
    Sheet(Instant now, ZoneId zone) {
        this.now = now.atZone(zone).toOffsetDateTime().toString();
    }

    Sheet with(String field, Object answer) {
        answers.put(field, answer);
        return this;
    }

    Sheet with(Map<String, Object> prefilled) {
        answers.putAll(prefilled);
        return this;
    }

    /** Dates the field with this very moment. */
    Sheet dated(String field) {
        return with(field, now);
    }

    Sheet paper(String field) {
        papers.add(new Attachment(field, field + ".pdf", "application/pdf", PAPER.getBytes(StandardCharsets.US_ASCII)));
        return this;
    }

    /** Signed in ink, without a paper of its own. */
    Sheet signed(String key) {
        return with(key + "Method", "ink").with(key + "Place", "Camp").dated(key + "At");
    }

    /** Signed in ink, the signed paper attached. */
    Sheet signedPaper(String key) {
        return signed(key).paper(key + "File");
    }

    Answers.Filled filled() {
        return new Answers.Filled(answers, papers);
    }
}
