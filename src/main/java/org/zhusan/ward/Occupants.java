package org.zhusan.ward;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Access;
import org.zhusan.agency.CaseAccess;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.casefile.Care;
import org.zhusan.casefile.Files;
import org.zhusan.casefile.People;
import org.zhusan.casefile.Placements;
import org.zhusan.casefile.Placements.Placement;
import org.zhusan.centre.Residents;
import org.zhusan.centre.Residents.Resident;
import org.zhusan.centre.Residents.Zone;

/**
 * Who is on the books, reduced to what one reader may know of each: the person and the room are {@code route}, quarantine is {@code medical.flags}, isolation and
 * hospital are {@code medical}, a missing carer is {@code social}. However many people, the number of statements is the same.
 */
@Component
class Occupants {
    private final Residents residents;
    private final CaseAccess access;
    private final Placements placements;
    private final Care care;
    private final Files files;
    private final Clock clock;

    Occupants(Residents residents, CaseAccess access, Placements placements, Care care, Files files, Clock clock) {
        this.residents = residents;
        this.access = access;
        this.placements = placements;
        this.care = care;
        this.files = files;
        this.clock = clock;
    }

    /** Without names: nothing that goes into the read log is opened for it. By building, room and number. */
    List<Occupant> of(Collection<String> buildings, Map<String, Zone> zones, Member reader) {
        List<Resident> all =
                buildings.stream().flatMap(it -> residents.in(it).stream()).toList();
        List<String> people = all.stream().map(Resident::person).toList();
        Map<String, Set<DataClass>> readable = access.classes(reader, Access.READ, people);
        Map<String, Placement> places = placements.now(people, reader);
        Set<String> alone = withoutCarer(readable);
        LocalDate today = today();
        return all.stream()
                .filter(it -> places.containsKey(it.person()))
                .map(it -> occupant(
                        it,
                        readable.getOrDefault(it.person(), Set.of()),
                        places.get(it.person()),
                        zones,
                        alone.contains(it.person()),
                        today))
                .toList();
    }

    /** The same with first names and age bands, each written to the read log. */
    List<Occupant> named(List<Occupant> occupants, Member reader, String purpose) {
        var faces = new HashMap<String, Files.Face>();
        files.of(occupants.stream().map(Occupant::person).toList(), reader, purpose)
                .forEach(it -> faces.put(it.number(), it));
        return occupants.stream().map(it -> it.named(faces.get(it.person()))).toList();
    }

    /** Another number whenever one of them is named anew; reads no name. */
    long lastNaming(List<Occupant> occupants, Member reader) {
        return files.lastNaming(occupants.stream().map(Occupant::person).toList(), reader);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    private Set<String> withoutCarer(Map<String, Set<DataClass>> readable) {
        Set<String> may = readable.entrySet().stream()
                .filter(it -> it.getValue().contains(DataClass.SOCIAL))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return may.isEmpty()
                ? Set.of()
                : care.childrenWithoutCarer(may, today()).stream()
                        .map(People.Person::number)
                        .collect(Collectors.toCollection(HashSet::new));
    }

    private Occupant occupant(
            Resident resident,
            Set<DataClass> readable,
            Placement place,
            Map<String, Zone> zones,
            boolean alone,
            LocalDate today) {
        String room = resident.room();
        boolean isolated = room != null && zones.get(room) == Zone.ISOLATION;
        Occupant.Where where = where(place, isolated && !readable.contains(DataClass.MEDICAL));
        boolean inside = where == Occupant.Where.HERE || where == Occupant.Where.ISOLATION;
        LocalDate landed = LocalDate.ofInstant(resident.since(), clock.getZone());
        return new Occupant(
                resident.person(),
                resident.building(),
                inside ? room : null,
                where,
                (int) ChronoUnit.DAYS.between(landed, today),
                resident.leavesOn(),
                readable.contains(DataClass.MEDICAL_FLAGS) ? quarantine(resident, today) : null,
                alone,
                null);
    }

    /** Which agency someone is with tells why; a reader who may not know learns neither, and not the room either. */
    private static Occupant.Where where(Placement place, boolean hidden) {
        if (hidden) {
            return Occupant.Where.ELSEWHERE;
        }
        return switch (place.kind()) {
            case AKTAU, IN_TRANSIT -> Occupant.Where.HERE;
            case ISOLATION -> Occupant.Where.ISOLATION;
            case HOSPITAL -> Occupant.Where.HOSPITAL;
            case ABROAD, CUSTODY, TEMPORARY_CARE, REGION, WITH_ANOTHER_AGENCY -> Occupant.Where.ELSEWHERE;
        };
    }

    private static Occupant.@Nullable Quarantine quarantine(Resident resident, LocalDate today) {
        LocalDate until = resident.quarantineUntil();
        boolean late = until != null && until.isBefore(today) && resident.clearedOn() == null;
        return new Occupant.Quarantine(until, resident.clearedOn(), late);
    }
}
