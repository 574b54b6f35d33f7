package org.zhusan.roster.synthetic;

import java.time.LocalDate;
import java.util.List;

/**
 * Who is on one flight: the numbers of domain.md 7.1, 7.2 and 7.4, split over the flights of a stage so that they close.
 *
 * @param detained a number per woman who will be held on arrival: how many children she brings
 * @param mothers women with children who go to Aktau, {@code children} theirs together
 * @param childless women without children who go to Aktau
 * @param undertakings how many of the mothers will be under an undertaking
 * @param orphans sizes of the groups of siblings
 * @param unaccompanied sizes of the groups of children who are no orphans and come alone
 * @param refusing women asked for this flight who will refuse
 */
record FlightPlan(
        String stage,
        String flight,
        LocalDate on,
        int men,
        List<Integer> detained,
        int mothers,
        int children,
        int childless,
        int undertakings,
        List<Integer> orphans,
        List<Integer> unaccompanied,
        int refusing) {

    static final List<FlightPlan> OF_2019 = List.of(
            new FlightPlan(
                    "S1",
                    "S1-F1",
                    LocalDate.of(2019, 1, 6),
                    6,
                    List.of(2),
                    10,
                    23,
                    0,
                    0,
                    List.of(),
                    List.of(2, 1, 1),
                    0),
            new FlightPlan(
                    "S2",
                    "S2-F1",
                    LocalDate.of(2019, 5, 7),
                    8,
                    List.of(3, 2),
                    25,
                    64,
                    3,
                    1,
                    List.of(3, 2, 2, 1, 1),
                    List.of(),
                    0),
            new FlightPlan(
                    "S2",
                    "S2-F2",
                    LocalDate.of(2019, 5, 9),
                    8,
                    List.of(2, 2),
                    25,
                    65,
                    2,
                    0,
                    List.of(3, 2, 2, 1, 1),
                    List.of(),
                    1),
            new FlightPlan(
                    "S3",
                    "S3-F1",
                    LocalDate.of(2019, 5, 28),
                    4,
                    List.of(3, 2, 2),
                    28,
                    74,
                    3,
                    1,
                    List.of(2, 2, 1),
                    List.of(),
                    2),
            new FlightPlan(
                    "S3",
                    "S3-F2",
                    LocalDate.of(2019, 5, 31),
                    4,
                    List.of(2, 2),
                    29,
                    77,
                    2,
                    1,
                    List.of(2, 1, 1),
                    List.of(),
                    1),
            new FlightPlan(
                    "S4",
                    "S4-F1",
                    LocalDate.of(2019, 6, 25),
                    3,
                    List.of(2, 2),
                    15,
                    41,
                    2,
                    1,
                    List.of(3, 1),
                    List.of(),
                    1));
}
