package org.zhusan.centre;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhusan.agency.Member;
import org.zhusan.casefile.Placements;
import org.zhusan.centre.Buildings.Building;
import org.zhusan.centre.Buildings.State;
import org.zhusan.centre.ResidentTable.Row;

/** Who comes onto the books and who leaves them; {@link Books} locks, {@link Beds} gives rooms. */
@Component
class KeptResidents implements Residents {
    private static final Member CENTRE = Member.system("centre");
    /** Who landed and is in one of these is still to be admitted; who is held or with relatives is not waited for. */
    private static final Set<Placements.Kind> STILL_TO_COME =
            EnumSet.of(Placements.Kind.AKTAU, Placements.Kind.HOSPITAL, Placements.Kind.ISOLATION);

    private final ResidentTable residents;
    private final RoomTable rooms;
    private final BuildingTable buildings;
    private final Books books;
    private final Beds beds;
    private final StayRelations relations;
    private final Placements placements;
    private final Clock clock;

    KeptResidents(
            ResidentTable residents,
            RoomTable rooms,
            BuildingTable buildings,
            Books books,
            Beds beds,
            StayRelations relations,
            Placements placements,
            Clock clock) {
        this.residents = residents;
        this.rooms = rooms;
        this.buildings = buildings;
        this.books = books;
        this.beds = beds;
        this.relations = relations;
        this.placements = placements;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void landed(String flight, Collection<String> people, Instant at, Member by) {
        Building home = buildings.all().stream()
                .filter(it -> flight.equals(it.flight()))
                .findFirst()
                .orElseThrow(() -> new BuildingRefused("centre.noneKept", flight));
        buildings.lock(Set.of(home.number()));
        new TreeSet<>(people).forEach(it -> residents.open(it, flight, home.number(), at, null, by));
    }

    @Override
    @Transactional
    public void admit(Collection<String> people, Member by) {
        List<Row> landed = books.locked(people, "centre.notLanded");
        landed.stream().filter(it -> !it.admitted()).forEach(it -> admit(it, by));
    }

    @Override
    @Transactional
    public void join(String person, String resident, Instant at, Member by) {
        Row host = books.locked(List.of(resident), "centre.notOnTheBooks").get(0);
        Books.requireAdmitted(host);
        Optional<Row> here = residents.lock(List.of(person)).stream().findFirst();
        if (here.isPresent() && sameGroup(here.get(), host)) {
            here.filter(it -> !it.admitted()).ifPresent(it -> admit(it, by));
            return;
        }
        here.ifPresent(it -> {
            if (it.admitted()) {
                throw new RoomRefused("centre.otherGroup", person);
            }
            books.requireNoOtherInQuarantine(host.building(), it.resident().flight());
            residents.leave(it.id(), at, by);
        });
        residents.open(person, host.resident().flight(), host.building(), at, null, by);
        admit(residents.lock(List.of(person)).get(0), by);
    }

    private void admit(Row landed, Member by) {
        String building = landed.building();
        books.requireNoOtherInQuarantine(building, landed.resident().flight());
        Building home = books.named(building);
        long heads = residents.in(building).stream().filter(Row::admitted).count();
        if (heads >= home.capacity()) {
            throw new RoomRefused("centre.buildingFull", building, home.capacity());
        }
        residents.admit(landed.id(), clock.instant(), by);
        relations.begin(landed.person());
    }

    @Override
    @Transactional
    public void house(Map<String, String> roomByPerson, Instant at, Member by) {
        beds.give(roomByPerson, null, at, by);
    }

    @Override
    @Transactional
    public void changeRooms(Map<String, String> roomByPerson, Reason reason, Instant at, Member by) {
        beds.give(roomByPerson, reason, at, by);
    }

    @Override
    @Transactional
    public void quarantineUntil(String person, LocalDate day, Member by) {
        residents.quarantineUntil(books.onTheBooks(person).id(), day, by);
    }

    @Override
    @Transactional
    public void cleared(String person, LocalDate on, Member by) {
        residents.cleared(books.onTheBooks(person).id(), on, by);
    }

    @Override
    @Transactional
    public void leavesOn(Collection<String> people, LocalDate day, Member by) {
        new TreeSet<>(people)
                .forEach(it -> residents.leavesOn(books.onTheBooks(it).id(), day, by));
    }

    @Override
    @Transactional
    public Optional<String> leave(Collection<String> people, Instant at, Member by) {
        List<Row> leaving = books.locked(people, "centre.notOnTheBooks");
        leaving.forEach(Books::requireAdmitted);
        for (Row each : leaving) {
            beds.leave(each, at);
            residents.leave(each.id(), at, by);
            relations.end(each.person(), at);
        }
        Optional<String> emptied = Optional.empty();
        for (String building : Books.buildingsOf(leaving)) {
            if (nobodyIsLeftOrToCome(building)) {
                emptied = turnAround(books.named(building), at, by);
            }
        }
        return emptied;
    }

    private boolean nobodyIsLeftOrToCome(String building) {
        return residents.in(building).stream()
                .noneMatch(it -> it.admitted()
                        || placements
                                .now(it.person(), CENTRE)
                                .filter(place -> STILL_TO_COME.contains(place.kind()))
                                .isPresent());
    }

    private Optional<String> turnAround(Building left, Instant at, Member by) {
        residents.in(left.number()).forEach(it -> residents.leave(it.id(), at, by));
        if (left.state() != State.OCCUPIED) {
            return Optional.empty();
        }
        buildings.change(left.turningAround(at), clock.instant(), by);
        return Optional.ofNullable(left.flight());
    }

    @Override
    public Optional<Resident> find(String person) {
        return find(List.of(person)).stream().findFirst();
    }

    @Override
    public List<Resident> find(Collection<String> people) {
        var found = new HashMap<String, Resident>();
        residents.present(people).stream().filter(Row::admitted).forEach(it -> found.put(it.person(), it.resident()));
        return people.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    @Override
    public List<Resident> in(String building) {
        return residents.in(building).stream()
                .filter(Row::admitted)
                .map(Row::resident)
                .toList();
    }

    @Override
    public List<Room> rooms(String building) {
        return rooms.in(building);
    }

    @Override
    public List<Occupancy> occupancy(LocalDate from, LocalDate to) {
        return residents.occupancy(from, to, clock.getZone());
    }

    private static boolean sameGroup(Row one, Row other) {
        return one.resident().flight().equals(other.resident().flight());
    }
}
