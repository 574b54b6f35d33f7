package org.zhusan.roster;

import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhusan.casefile.People.Role;

/** What rows can get wrong together, and with the day. */
class RosterChecks {
    private static final int OLDEST = 110;
    private static final int OF_AGE = 18;

    private final LocalDate today;
    private final Set<String> unread;
    private final Problems problems;

    /**
     * @param today the programme's day
     * @param unread keys of households a row of which could not be read: nothing is said of who is missing there
     */
    RosterChecks(LocalDate today, Set<String> unread, Problems problems) {
        this.today = today;
        this.unread = unread;
        this.problems = problems;
    }

    void check(Roster roster) {
        onePersonPerKey(roster);
        oneDayPerFlight(roster);
        roster.households().forEach((key, household) -> {
            if (!unread.contains(key)) {
                household(household);
            }
        });
    }

    private void onePersonPerKey(Roster roster) {
        var lines = new HashMap<String, Integer>();
        for (RosterRow row : roster.rows()) {
            Integer first = lines.putIfAbsent(row.key(), row.line());
            if (first != null) {
                problem(row, Column.PERSON, "personTwice", row.key(), first);
            }
        }
    }

    private void oneDayPerFlight(Roster roster) {
        var flights = new HashMap<String, RosterRow>();
        for (RosterRow row : roster.rows()) {
            if (row.flight() == null) {
                if (row.flightOn() != null) {
                    problem(row, Column.FLIGHT_ON, "dayWithoutFlight");
                }
                continue;
            }
            var first = flights.putIfAbsent(row.flight(), row);
            if (first != null && !Objects.equals(first.flightOn(), row.flightOn())) {
                problem(row, Column.FLIGHT_ON, "flightOnTwoDays", row.flight(), first.line());
            }
        }
    }

    private void household(List<RosterRow> household) {
        var flying = household.stream().filter(it -> it.flight() != null).toList();
        for (RosterRow row : household) {
            if (row.flight() != null && !row.flight().equals(flying.get(0).flight())) {
                problem(
                        row,
                        Column.HOUSEHOLD,
                        "householdOnTwoFlights",
                        row.household(),
                        flying.get(0).line());
            }
        }
        LocalDate flightOn = flying.isEmpty() ? null : flying.get(0).flightOn();
        boolean withAdult = household.stream().anyMatch(it -> it.person().role() == Role.ADULT);
        for (RosterRow row : household) {
            age(row, flightOn);
            alone(row, withAdult);
        }
    }

    private void age(RosterRow row, @Nullable LocalDate flightOn) {
        LocalDate birth = row.person().birthDate();
        LocalDate on = flightOn == null ? today : flightOn;
        if (birth.isAfter(today)) {
            problem(row, Column.BIRTH_DATE, "notYetBorn", birth, today);
            return;
        }
        int age = Period.between(birth, on).getYears();
        if (age > OLDEST) {
            problem(row, Column.BIRTH_DATE, "tooOld", birth, OLDEST);
        } else if (row.person().role() == Role.CHILD && age >= OF_AGE) {
            problem(row, Column.ROLE, "adultCalledChild", age, on);
        } else if (row.person().role() == Role.ADULT && age < OF_AGE) {
            problem(row, Column.ROLE, "childCalledAdult", age, on);
        }
    }

    /** Orphan and unaccompanied are two facts: an orphan may come with an aunt, a child with living parents may come alone. */
    private void alone(RosterRow row, boolean withAdult) {
        var person = row.person();
        if (person.role() == Role.ADULT) {
            if (person.orphan()) {
                problem(row, Column.ORPHAN, "adultOrphan");
            }
            if (person.unaccompanied()) {
                problem(row, Column.UNACCOMPANIED, "adultUnaccompanied");
            }
        } else if (!withAdult && !person.orphan() && !person.unaccompanied()) {
            problem(row, Column.UNACCOMPANIED, "childAlone", row.household());
        }
    }

    private void problem(RosterRow row, Column column, String problem, Object... arguments) {
        problems.add(row.line(), column.header(), problem, arguments);
    }
}
