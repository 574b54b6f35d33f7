package org.zhusan.replay;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Families of the shipped rosters with flights around today, in stages of their own. */
class DemonstrationRosters {
    private static final Pattern DATE = Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}\\b");
    private static final int FLIGHT = 1;
    private static final int HOUSEHOLD = 2;
    private static final int FLIGHT_ON = 16;
    private static final int STAY_EVENT = 21;
    private static final int RELATIVES_REGION = 14;
    private static final int REGION_WISH = 15;
    /** Those with a regional centre and every office beside it among the accounts one may sign in as. */
    private static final List<String> STAFFED = List.of("KAR", "MAN", "KAR");

    private static final Set<String> ALL = Set.of();
    private static final Set<String> FEW = households("S3", 44, 51);
    private static final Set<String> SOME_OF_S2 = households("S2", 1, 20);
    private static final Set<String> SOME_OF_S3 = households("S3", 1, 20);
    private static final Set<String> SOME_OF_S4 = households("S4", 1, 17);
    /** Two orphans; a woman who is held and her two children; a mother of three. */
    private static final Set<String> IN_COURT = Set.of("S2-H49", "S2-H58", "S2-H71");

    private DemonstrationRosters() {}

    /**
     * A few families are in court, in the laboratory and with guardians, one group has just left, one is in the middle of its month, one landed the day before yesterday, one is
     * about to fly, one is being asked.
     */
    static RosterFolder around(LocalDate today) {
        return folder(Map.of(
                "S4.csv", moved("S2-F2", IN_COURT, "S4", LocalDate.of(2019, 5, 9), today.minusDays(72)),
                "S5.csv", moved("S3-F2", FEW, "S5", LocalDate.of(2019, 5, 31), today.minusDays(34)),
                "S6.csv", eventful(moved("S2-F1", SOME_OF_S2, "S6", LocalDate.of(2019, 5, 7), today.minusDays(17))),
                "S7.csv", moved("S3-F1", SOME_OF_S3, "S7", LocalDate.of(2019, 5, 28), today.minusDays(2)),
                "S8.csv", moved("S4-F1", SOME_OF_S4, "S8", LocalDate.of(2019, 6, 25), today.plusDays(4)),
                "S9.csv", moved("S1-F1", ALL, "S9", LocalDate.of(2019, 1, 6), today.plusDays(21))));
    }

    /** Everybody of the shipped rosters, from the first flight to the last, which landed so long ago that whatever follows for everyone has happened. */
    static RosterFolder everyone(LocalDate today) {
        var shipped = RosterFolder.shipped().files();
        long days = ChronoUnit.DAYS.between(lastFlight(shipped.values()), today.minus(Replay.AFTERWARDS));
        var moved = new TreeMap<String, String>();
        shipped.forEach((name, bytes) -> moved.put(name, moved(new String(bytes, StandardCharsets.UTF_8), days)));
        return folder(moved);
    }

    private static LocalDate lastFlight(Collection<byte[]> rosters) {
        return rosters.stream()
                .flatMap(it -> new String(it, StandardCharsets.UTF_8).lines())
                .filter(it -> !isHeader(it) && !cell(it, FLIGHT_ON).isEmpty())
                .map(it -> LocalDate.parse(cell(it, FLIGHT_ON)))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static String moved(String text, long days) {
        return DATE.matcher(text)
                .replaceAll((MatchResult it) ->
                        LocalDate.parse(it.group()).plusDays(days).toString());
    }

    private static RosterFolder folder(Map<String, String> files) {
        var bytes = new TreeMap<String, byte[]>();
        files.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return new RosterFolder(bytes);
    }

    /** In the middle of a month: three households ask to stay longer, for one its family has come, one child was born. */
    private static String eventful(String roster) {
        var events = new ArrayDeque<>(List.of("longer-2d", "picked-up-16d", "birth", "longer-2d", "longer-2d"));
        return roster.lines()
                .map(it -> isFree(it) && !events.isEmpty() ? withEvent(it, events.remove()) : it)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** A woman who comes to the centre and to whom nothing else happens. */
    private static boolean isFree(String line) {
        return line.contains(",adult,female,")
                && !line.contains("custody")
                && !line.contains("undertaking")
                && cell(line, STAY_EVENT).isEmpty();
    }

    private static String withEvent(String line, String event) {
        var cells = line.split(",", -1);
        cells[STAY_EVENT] = event;
        return String.join(",", cells);
    }

    private static Set<String> households(String stage, int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(it -> "%s-H%02d".formatted(stage, it))
                .collect(Collectors.toSet());
    }

    /** Some households of a flight: the same families, as old on the day of their flight as they were then. */
    private static String moved(String flight, Set<String> households, String newStage, LocalDate on, LocalDate newOn) {
        long days = ChronoUnit.DAYS.between(on, newOn);
        String stage = flight.substring(0, flight.indexOf('-'));
        String text = part(stage, flight, households).replaceAll("\\b" + stage + "\\b", newStage);
        return moved(text, days).lines().map(DemonstrationRosters::atHome).collect(Collectors.joining("\n", "", "\n"));
    }

    /** Households go to regions where a visitor can sign in and receive them. */
    private static String atHome(String line) {
        if (isHeader(line)) {
            return line;
        }
        var cells = line.split(",", -1);
        String household = cells[HOUSEHOLD];
        int number = Integer.parseInt(household.substring(household.lastIndexOf('H') + 1));
        String region = STAFFED.get(number % STAFFED.size());
        for (int column : List.of(RELATIVES_REGION, REGION_WISH)) {
            cells[column] = cells[column].isEmpty() ? "" : region;
        }
        return String.join(",", cells);
    }

    private static String part(String stage, String flight, Set<String> households) {
        var roster = RosterFolder.shipped().files().get(stage + ".csv");
        var lines = new String(roster, StandardCharsets.UTF_8).lines().toList();
        return lines.stream()
                .filter(it -> isHeader(it)
                        || cell(it, FLIGHT).equals(flight)
                                && (households.isEmpty() || households.contains(cell(it, HOUSEHOLD))))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static boolean isHeader(String line) {
        return line.startsWith("stage,");
    }

    private static String cell(String line, int column) {
        return line.split(",", -1)[column];
    }
}
