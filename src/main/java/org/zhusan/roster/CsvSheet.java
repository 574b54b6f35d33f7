package org.zhusan.roster;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A CSV file as lines of cells by column, within limits; what a cell means is not known here. */
class CsvSheet {
    static final int MAX_ROWS = 10_000;
    static final int MAX_CELL = 200;
    private static final int MAX_COLUMNS = 64;
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setIgnoreEmptyLines(false)
            .setTrailingData(false)
            .setLenientEof(false)
            .get();

    record Line(int number, Map<Column, String> cells) {}

    private final Problems problems;
    private final Map<Integer, Column> columns = new LinkedHashMap<>();
    private final List<Line> lines = new ArrayList<>();
    private int width;

    private CsvSheet(Problems problems) {
        this.problems = problems;
    }

    /** The lines that could be read; what could not is in {@code problems}. */
    static List<Line> read(InputStream csv, Problems problems) throws IOException {
        var sheet = new CsvSheet(problems);
        byte[] bytes = csv.readNBytes(Rosters.MAX_BYTES + 1);
        if (bytes.length > Rosters.MAX_BYTES) {
            problems.add(1, "", "tooLarge", Rosters.MAX_BYTES / 1024 / 1024);
        } else {
            sheet.decode(bytes).ifPresent(sheet::parse);
        }
        return sheet.lines;
    }

    private Optional<String> decode(byte[] bytes) {
        if (bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K') {
            problems.add(1, "", "spreadsheet");
            return Optional.empty();
        }
        var in = ByteBuffer.wrap(bytes);
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(in)
                    .toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            problems.add(lineAt(bytes, in.position()), "", "notUtf8");
            return Optional.empty();
        }
    }

    private static int lineAt(byte[] bytes, int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            if (bytes[i] == '\n') {
                line++;
            }
        }
        return line;
    }

    private void parse(String text) {
        int begins = 1;
        try (var parser = CSVParser.parse(new StringReader(text), FORMAT)) {
            var records = parser.iterator();
            while (records.hasNext()) {
                CSVRecord row = records.next();
                if (columns.isEmpty()) {
                    if (!header(row)) {
                        return;
                    }
                } else if (!blank(row) && !line(begins, row)) {
                    return;
                }
                begins = (int) parser.getCurrentLineNumber() + 1;
            }
            if (columns.isEmpty()) {
                problems.add(1, "", "empty");
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            problems.add(begins, "", "quotes");
        }
    }

    private boolean header(CSVRecord row) {
        int before = problems.found();
        width = row.size();
        if (width > MAX_COLUMNS) {
            problems.add(1, "", "tooManyColumns", width);
            return false;
        }
        if (width == 1 && (row.get(0).contains(";") || row.get(0).contains("\t"))) {
            problems.add(1, "", "separator");
            return false;
        }
        for (int i = 0; i < width; i++) {
            headerCell(i, row.get(i).strip());
        }
        for (Column column : Column.values()) {
            if (column.required() && !columns.containsValue(column)) {
                problems.add(1, column.header(), "columnMissing");
            }
        }
        return problems.found() == before;
    }

    private void headerCell(int position, String header) {
        var column = Column.of(header);
        if (column.isEmpty()) {
            problems.add(1, Problems.excerpt(header), "columnUnknown", String.join(", ", Column.headers()));
        } else if (columns.containsValue(column.get())) {
            problems.add(1, header, "columnTwice");
        } else {
            columns.put(position, column.get());
        }
    }

    private static boolean blank(CSVRecord row) {
        return row.size() == 1 && row.get(0).isBlank();
    }

    private boolean line(int number, CSVRecord row) {
        if (lines.size() == MAX_ROWS) {
            problems.add(number, "", "tooManyRows", MAX_ROWS);
            return false;
        }
        if (row.size() != width) {
            problems.add(number, "", "cellCount", row.size(), width);
            return true;
        }
        var cells = new EnumMap<Column, String>(Column.class);
        boolean whole = true;
        for (var entry : columns.entrySet()) {
            String cell = row.get(entry.getKey());
            if (cell.length() > MAX_CELL) {
                problems.add(number, entry.getValue().header(), "cellTooLong", MAX_CELL);
                whole = false;
            }
            cells.put(entry.getValue(), cell);
        }
        if (whole) {
            lines.add(new Line(number, cells));
        }
        return true;
    }
}
