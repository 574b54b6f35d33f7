package org.zhusan.ward;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.zhusan.centre.Buildings.Building;
import org.zhusan.centre.Residents.Occupancy;

/**
 * How many people were on the books at the end of each day: a line for every building, all on one scale, and one for the centre.
 *
 * @param days oldest first
 */
public record OccupancyChart(List<LocalDate> days, List<Line> buildings, Line centre) {
    /** Size of a line's picture, in its own units. */
    public static final int WIDTH = 420;

    public static final int HEIGHT = 64;

    static OccupancyChart of(List<Building> buildings, List<Occupancy> counts, LocalDate from, LocalDate to) {
        List<LocalDate> days = from.datesUntil(to.plusDays(1)).toList();
        Map<String, Map<LocalDate, Integer>> byBuilding = new HashMap<>();
        counts.forEach(it -> byBuilding
                .computeIfAbsent(it.building(), number -> new HashMap<>())
                .merge(it.day(), it.people(), Integer::sum));
        int largest = buildings.stream().mapToInt(Building::capacity).max().orElse(1);
        var lines = new ArrayList<Line>();
        int[] sum = new int[days.size()];
        for (Building building : buildings) {
            Map<LocalDate, Integer> its = byBuilding.getOrDefault(building.number(), Map.of());
            List<Integer> people =
                    days.stream().map(it -> its.getOrDefault(it, 0)).toList();
            for (int i = 0; i < sum.length; i++) {
                sum[i] += people.get(i);
            }
            lines.add(new Line(building.number(), building.capacity(), people, points(people, largest)));
        }
        int beds = buildings.stream().mapToInt(Building::capacity).sum();
        List<Integer> all = java.util.Arrays.stream(sum).boxed().toList();
        return new OccupancyChart(days, lines, new Line("", beds, all, points(all, Math.max(1, beds))));
    }

    /** The buildings, then the centre. */
    public List<Line> lines() {
        var all = new ArrayList<>(buildings);
        all.add(centre);
        return all;
    }

    /**
     * @param building empty for the whole centre
     * @param people one number per day
     * @param points as an SVG polyline takes them, {@code WIDTH} by {@code HEIGHT}, the scale's top at 0
     */
    public record Line(String building, int capacity, List<Integer> people, String points) {
        public int now() {
            return people.get(people.size() - 1);
        }

        public int most() {
            return people.stream().mapToInt(Integer::intValue).max().orElse(0);
        }
    }

    /** A step per day, since people come and go by the group: a slope would tell of days that never were. */
    private static String points(List<Integer> people, int top) {
        var points = new StringBuilder();
        double step = (double) WIDTH / people.size();
        for (int i = 0; i < people.size(); i++) {
            double y = HEIGHT - 1 - Math.min(1.0, (double) people.get(i) / top) * (HEIGHT - 2);
            points.append(String.format(Locale.ROOT, "%.1f,%.1f %.1f,%.1f ", i * step, y, (i + 1) * step, y));
        }
        return points.toString().strip();
    }
}
