package org.zhusan.agency;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The formula of access written a second time, by other means: reads the matrix file as plain text and keeps its own list of relations. It shares no
 * code with what it judges.
 */
final class AccessOracle {
    private final Map<String, Map<String, String>> matrix = new HashMap<>();
    private final Map<String, String> agencies = new HashMap<>();
    private final Map<String, Boolean> regional = new HashMap<>();
    private final List<Link> links = new ArrayList<>();

    record Link(String person, String agency, String region, Set<String> classes, Instant from, Instant to) {}

    AccessOracle() throws IOException {
        List<String> columns = List.of();
        for (String line : Files.readAllLines(Path.of("src/main/resources/access/matrix.csv"))) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            List<String> cells =
                    Arrays.stream(line.split(",")).map(String::strip).toList();
            if (columns.isEmpty()) {
                columns = cells;
                continue;
            }
            var row = new HashMap<String, String>();
            for (int i = 0; i < columns.size() - 3; i++) {
                row.put(columns.get(i), cells.get(i));
            }
            matrix.put(cells.get(0), row);
            agencies.put(cells.get(0), cells.get(1));
            regional.put(cells.get(0), cells.get(2).equals("yes"));
        }
    }

    List<String> functions() {
        return matrix.keySet().stream()
                .filter(it -> !it.equals("system"))
                .sorted()
                .toList();
    }

    String agency(String function) {
        return agencies.get(function);
    }

    boolean regional(String function) {
        return regional.get(function);
    }

    void know(Link link) {
        links.add(link);
    }

    boolean permits(Member member, Access wanted, String person, DataClass dataClass, Instant now) {
        if (!member.active()) {
            return false;
        }
        int cell = "-erw".indexOf(matrix.get(member.function()).get(dataClass.code()));
        if (cell < wanted.ordinal()) {
            return false;
        }
        for (Link link : links) {
            boolean sameRegion = link.region() == null
                    ? member.region() == null
                    : link.region().equals(member.region());
            if (link.person().equals(person)
                    && link.agency().equals(member.agency())
                    && sameRegion
                    && link.classes().contains(dataClass.code())
                    && !now.isBefore(link.from())
                    && now.isBefore(link.to())) {
                return true;
            }
        }
        return false;
    }
}
