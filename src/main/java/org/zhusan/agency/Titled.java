package org.zhusan.agency;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Rows of a CSV of codes and their titles in English, Russian and Kazakh, with comments and aligned columns. */
final class Titled {
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setCommentMarker('#')
            .setIgnoreSurroundingSpaces(true)
            .setIgnoreEmptyLines(true)
            .setHeader()
            .setSkipHeaderRecord(true)
            .get();

    private final Map<String, CSVRecord> rows = new LinkedHashMap<>();

    Titled(String resource, String codeColumn) {
        for (CSVRecord row : read(resource)) {
            if (!row.isConsistent()) {
                throw new IllegalStateException(
                        resource + ": row " + row.get(0) + " has not as many cells as the header");
            }
            if (rows.put(row.get(codeColumn), row) != null) {
                throw new IllegalStateException(resource + ": " + row.get(codeColumn) + " stands there twice");
            }
        }
    }

    Map<String, CSVRecord> rows() {
        return rows;
    }

    String title(String code, Locale language) {
        CSVRecord row = rows.get(code);
        if (row == null) {
            return code;
        }
        String column = language.getLanguage();
        return row.get(row.isMapped(column) && (column.equals("ru") || column.equals("kk")) ? column : "en");
    }

    private static List<CSVRecord> read(String resource) {
        try (var in = Titled.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing");
            }
            Reader text = new InputStreamReader(in, StandardCharsets.UTF_8);
            return FORMAT.parse(text).getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
