package org.zhusan.centre;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhusan.agency.Member;
import org.zhusan.agency.NotPermitted;
import org.zhusan.engine.Inbox;

/** Every change locks all buildings first: there are few, and whoever chooses sees what the one before has chosen. */
@Component
class KeptBuildings implements Buildings {
    static final String ADMINISTRATOR = "aktau-admin";
    private static final String BUILDING_READY = "stage.buildingReady";

    private final BuildingTable buildings;
    private final ResidentTable residents;
    private final Inbox inbox;
    private final Clock clock;

    KeptBuildings(BuildingTable buildings, ResidentTable residents, Inbox inbox, Clock clock) {
        this.buildings = buildings;
        this.residents = residents;
        this.inbox = inbox;
        this.clock = clock;
    }

    @Override
    public List<Building> all() {
        return buildings.all();
    }

    @Override
    public Optional<String> homeOf(String flight) {
        return buildings.homeOf(flight);
    }

    @Override
    @Transactional
    public List<Building> allForUpdate() {
        return buildings.allForUpdate();
    }

    @Override
    @Transactional
    public void reserve(Map<String, String> byFlight, Member by) {
        List<Building> all = buildings.allForUpdate();
        new TreeMap<>(byFlight).forEach((flight, number) -> {
            all.stream()
                    .filter(it -> flight.equals(it.flight()) && !it.number().equals(number))
                    .findFirst()
                    .ifPresent(it -> {
                        throw new BuildingRefused("centre.flightHasBuilding", flight, it.number());
                    });
            Building chosen = named(all, number);
            if (flight.equals(chosen.flight())) {
                return;
            }
            if (!chosen.free()) {
                throw new BuildingRefused("centre.notFree", number);
            }
            change(chosen, State.VACANT, flight, chosen.disinfectedOn(), by);
        });
    }

    @Override
    @Transactional
    public void release(String flight, Member by) {
        buildings.allForUpdate().stream()
                .filter(it -> it.state() == State.VACANT && flight.equals(it.flight()))
                .forEach(it -> tellWhoWaits(it, change(it, State.VACANT, null, it.disinfectedOn(), by)));
    }

    @Override
    @Transactional
    public void await(String stage) {
        buildings.await(stage, clock.instant());
    }

    @Override
    @Transactional
    public void awaitNoLonger(String stage) {
        buildings.awaitNoLonger(stage);
    }

    @Override
    @Transactional
    public void occupy(String flight, Member by) {
        Building kept = buildings.allForUpdate().stream()
                .filter(it -> it.state() == State.VACANT && flight.equals(it.flight()))
                .findFirst()
                .orElseThrow(() -> new BuildingRefused("centre.noneKept", flight));
        change(kept, State.OCCUPIED, flight, kept.disinfectedOn(), by);
    }

    @Override
    @Transactional
    public void vacate(String building, Member by) {
        requireAdministrator(by);
        Building left = named(buildings.allForUpdate(), building);
        if (left.state() != State.OCCUPIED) {
            throw new BuildingRefused("centre.nobodyLivesThere", building);
        }
        if (residents.in(building).stream().anyMatch(ResidentTable.Row::admitted)) {
            throw new BuildingRefused("centre.someoneIsOnTheBooks", building);
        }
        // who landed and was never admitted is not waited for any longer
        residents.in(building).forEach(it -> residents.leave(it.id(), clock.instant(), by));
        change(left, State.TURNAROUND, null, left.disinfectedOn(), by);
    }

    @Override
    @Transactional
    public void disinfected(String building, LocalDate on, Member by) {
        requireAdministrator(by);
        Building clean = named(buildings.allForUpdate(), building);
        if (clean.state() == State.OCCUPIED) {
            throw new BuildingRefused("centre.peopleLiveThere", building);
        }
        if (clean.state() == State.CLOSED) {
            throw new BuildingRefused("centre.closed", building);
        }
        if (on.isAfter(day(clock.instant()))) {
            throw new BuildingRefused("centre.disinfectedInFuture");
        }
        if (clean.state() == State.TURNAROUND && clean.since() != null && on.isBefore(day(clean.since()))) {
            throw new BuildingRefused("centre.disinfectedBeforeTheyLeft");
        }
        boolean opens = clean.state() == State.TURNAROUND;
        long change = change(clean, State.VACANT, clean.flight(), on, by);
        if (opens) {
            tellWhoWaits(clean, change);
        }
    }

    /** Each looks for itself whether the building is large enough, one after the other. */
    private void tellWhoWaits(Building building, long change) {
        for (String stage : buildings.waiting()) {
            String message = "%s:%s:%d:%s".formatted(BUILDING_READY, building.number(), change, stage);
            inbox.post(message, BUILDING_READY, stage, Map.of());
        }
    }

    private long change(Building from, State state, @Nullable String flight, @Nullable LocalDate on, Member by) {
        Instant now = clock.instant();
        Instant since = state == from.state() ? from.since() : now;
        return buildings.change(new Building(from.number(), from.capacity(), state, flight, since, on), now, by);
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }

    private static Building named(List<Building> all, String number) {
        return all.stream()
                .filter(it -> it.number().equals(number))
                .findFirst()
                .orElseThrow(() -> new BuildingRefused("centre.unknownBuilding"));
    }

    /** The system plays the administrator's part in the replay. */
    private static void requireAdministrator(Member by) {
        if (!by.active()
                || !by.function().equals(ADMINISTRATOR) && !by.function().equals("system")) {
            throw new NotPermitted();
        }
    }
}
