package org.zhusan.roster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.zhusan.casefile.People.FoundIn;

/** Writes rosters as {@link Rosters} reads them; a cell a spreadsheet would take for a formula comes out inert. */
public class RosterWriter {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

    private RosterWriter() {}

    public static String write(List<RosterRow> rows) {
        var csv = new StringBuilder();
        try (var printer = new CSVPrinter(csv, FORMAT)) {
            printer.printRecord(Column.headers());
            for (RosterRow row : rows) {
                printer.printRecord(
                        cells(row).map(it -> inert(Objects.toString(it, ""))).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return csv.toString();
    }

    private static Stream<@Nullable Object> cells(RosterRow row) {
        var person = row.person();
        var script = row.script();
        return Stream.of(
                row.stage(),
                row.flight(),
                row.household(),
                row.key(),
                lower(person.role()),
                lower(person.sex()),
                person.birthDate(),
                person.kazakhName(),
                person.russianName(),
                person.latinName(),
                person.originalScript(),
                person.language(),
                yes(person.orphan()),
                yes(person.unaccompanied()),
                person.relativesRegion(),
                person.regionWish(),
                day(row.flightOn()),
                person.foundIn() == FoundIn.CAMP ? "" : lower(person.foundIn()),
                String.join(" ", script.consent()),
                script.flightEvent(),
                script.legalDecision(),
                script.stayEvent(),
                script.kinshipOutcome(),
                script.regionAnswer(),
                String.join(" ", script.papersEvent()));
    }

    private static String lower(Enum<?> code) {
        return code.name().toLowerCase(Locale.ROOT);
    }

    private static String yes(boolean yes) {
        return yes ? "yes" : "";
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    /** Spreadsheets run a cell that begins with one of these. */
    static String inert(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
