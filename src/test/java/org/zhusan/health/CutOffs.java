package org.zhusan.health;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The cut-offs row by row, once for the code that counts and once for the form that shows. */
public record CutOffs(
        int months, @Nullable BigDecimal arm, @Nullable BigDecimal whz, boolean oedema, String found) {

    public static Stream<CutOffs> rows() {
        try {
            return Files.readAllLines(Path.of("src/test/resources/nutrition-cut-offs.csv")).stream()
                    .filter(it -> !it.startsWith("#") && !it.isBlank())
                    .map(CutOffs::row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CutOffs row(String line) {
        List<String> cells = Stream.of(line.split(",")).map(String::strip).toList();
        return new CutOffs(
                Integer.parseInt(cells.get(0)),
                number(cells.get(1)),
                number(cells.get(2)),
                cells.get(3).equals("yes"),
                cells.get(4));
    }

    private static @Nullable BigDecimal number(String cell) {
        return cell.isEmpty() ? null : new BigDecimal(cell);
    }
}
