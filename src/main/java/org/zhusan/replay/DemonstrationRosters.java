package org.zhusan.replay;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Families of the shipped rosters with flights around today, in stages of their own. */
class DemonstrationRosters {
    private static final Pattern DATE = Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}\\b");
    private static final int FLIGHT = 1;
    private static final int HOUSEHOLD = 2;
    private static final int A_FEW = 20;
    private static final int ALL = Integer.MAX_VALUE;

    private DemonstrationRosters() {}

    static RosterFolder around(LocalDate today) {
        return new RosterFolder(Map.of(
                "S6.csv", moved("S2-F1", A_FEW, "S6", LocalDate.of(2019, 5, 7), today.minusDays(16)),
                "S7.csv", moved("S3-F1", A_FEW, "S7", LocalDate.of(2019, 5, 28), today.minusDays(1)),
                "S8.csv", moved("S4-F1", ALL, "S8", LocalDate.of(2019, 6, 25), today.plusDays(4)),
                "S9.csv", moved("S1-F1", ALL, "S9", LocalDate.of(2019, 1, 6), today.plusDays(25))));
    }

    /** The first households of a flight: the same families, as old on the day of their flight as they were then. */
    private static byte[] moved(String flight, int households, String newStage, LocalDate on, LocalDate newOn) {
        long days = ChronoUnit.DAYS.between(on, newOn);
        String stage = flight.substring(0, flight.indexOf('-'));
        String text = part(stage, flight, households).replaceAll("\\b" + stage + "\\b", newStage);
        return DATE.matcher(text)
                .replaceAll((MatchResult it) ->
                        LocalDate.parse(it.group()).plusDays(days).toString())
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String part(String stage, String flight, int households) {
        var roster = RosterFolder.shipped().files().get(stage + ".csv");
        var lines = new String(roster, StandardCharsets.UTF_8).lines().toList();
        var taken = lines.stream()
                .filter(it -> cell(it, FLIGHT).equals(flight))
                .map(it -> cell(it, HOUSEHOLD))
                .distinct()
                .limit(households)
                .collect(Collectors.toSet());
        return lines.stream()
                .filter(it -> isHeader(it) || taken.contains(cell(it, HOUSEHOLD)))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static boolean isHeader(String line) {
        return line.startsWith("stage,");
    }

    private static String cell(String line, int column) {
        return line.split(",", -1)[column];
    }
}
