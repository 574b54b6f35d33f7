package org.zhusan.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.evacuation.Stages;
import org.zhusan.evacuation.Stages.Candidate;

/** A roster's households as candidates of its stages. What happens to them then is the stage's own process. */
@Component
class StageLists {
    private static final String PREFIX = "ZH-";
    private static final Set<Stages.State> ENDED = Set.of(Stages.State.CLOSED, Stages.State.CANCELLED);

    private final Stages stages;

    StageLists(Stages stages) {
        this.stages = stages;
    }

    /** What does not fit the stages as they are. */
    void compare(Roster roster, Problems problems) {
        compareSizes(roster, problems);
        var days = new HashMap<String, Map<String, LocalDate>>();
        var ended = new HashMap<String, Boolean>();
        for (List<RosterRow> household : roster.households().values()) {
            String stage = stage(household);
            if (ended.computeIfAbsent(stage, this::hasEnded)) {
                problems.add(household.get(0).line(), Column.STAGE.header(), "stageEnded", stage);
            }
            for (RosterRow row : household) {
                @Nullable
                LocalDate day = row.flight() == null
                        ? null
                        : days.computeIfAbsent(stage, this::days).get(number(row.flight()));
                if (day != null && row.flightOn() != null && !day.equals(row.flightOn())) {
                    problems.add(row.line(), Column.FLIGHT_ON.header(), "flightKnownOnAnotherDay", row.flight(), day);
                }
            }
        }
    }

    private void compareSizes(Roster roster, Problems problems) {
        var sizes = new HashMap<String, Integer>();
        for (List<RosterRow> household : roster.households().values()) {
            String stage = stage(household);
            int before = sizes.computeIfAbsent(stage, it -> candidates(it).size());
            int after = before + household.size();
            sizes.put(stage, after);
            if (before <= Stages.MOST_CANDIDATES && after > Stages.MOST_CANDIDATES) {
                problems.add(
                        household.get(0).line(), Column.STAGE.header(), "stageTooLarge", stage, Stages.MOST_CANDIDATES);
            }
        }
    }

    private List<Candidate> candidates(String stage) {
        return stages.find(stage).isPresent() ? stages.candidates(stage) : List.of();
    }

    private boolean hasEnded(String stage) {
        return stages.find(stage).filter(it -> ENDED.contains(it.state())).isPresent();
    }

    private Map<String, LocalDate> days(String stage) {
        var days = new HashMap<String, LocalDate>();
        for (Candidate candidate : candidates(stage)) {
            if (candidate.flight() != null && candidate.flightOn() != null) {
                days.put(candidate.flight(), candidate.flightOn());
            }
        }
        return days;
    }

    /**
     * @param households number of each household by the roster's own key
     * @param persons number of each person by the roster's own key
     * @return the stages, in the order of the file
     */
    List<String> list(Roster roster, Map<String, String> households, Map<String, String> persons, Member by) {
        var lists = new LinkedHashMap<String, List<Candidate>>();
        roster.households().forEach((key, members) -> {
            var list = lists.computeIfAbsent(stage(members), it -> new ArrayList<>());
            for (RosterRow row : members) {
                list.add(new Candidate(
                        Objects.requireNonNull(persons.get(row.key())),
                        Objects.requireNonNull(households.get(key)),
                        row.flight() == null ? null : number(row.flight()),
                        row.flightOn()));
            }
        });
        lists.forEach((stage, people) -> {
            stages.open(stage, by);
            stages.list(stage, people, by);
        });
        return List.copyOf(lists.keySet());
    }

    /** Where members count in different stages, the one whose flight the household takes. */
    private static String stage(List<RosterRow> household) {
        Optional<RosterRow> flying =
                household.stream().filter(it -> it.flight() != null).findFirst();
        return number(flying.orElse(household.get(0)).stage());
    }

    /** The case number of a stage or flight: {@code ZH-S2}, {@code ZH-S2-F1}. */
    private static String number(String rostersName) {
        return PREFIX + rostersName;
    }
}
