package org.zhusan.centre;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.agency.NotPermitted;
import org.zhusan.casefile.People;
import org.zhusan.casefile.People.Person;
import org.zhusan.casefile.Timeline;
import org.zhusan.centre.Residents.Reason;
import org.zhusan.centre.Residents.Resident;
import org.zhusan.centre.Residents.Room;
import org.zhusan.centre.Residents.Zone;

/** A household changes rooms: all of it who sleep outside isolation, into one room or that one and the room with a door to it. */
@Component
class RoomChanges {
    private final People people;
    private final Residents residents;
    private final Timeline timeline;
    private final Clock clock;

    RoomChanges(People people, Residents residents, Timeline timeline, Clock clock) {
        this.people = people;
        this.residents = residents;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * @throws RoomRefused when nobody of the household sleeps there, or the rooms have too few free beds
     * @throws NotPermitted when it is not the centre's administrator
     */
    @Transactional
    void change(String building, String household, String room, Reason reason, Member by) {
        if (!by.active() || !by.function().equals(KeptBuildings.ADMINISTRATOR)) {
            throw new NotPermitted();
        }
        Map<String, Room> rooms = new LinkedHashMap<>();
        residents.rooms(building).forEach(it -> rooms.put(it.number(), it));
        List<String> moving = moving(building, household, rooms);
        if (moving.isEmpty()) {
            throw new RoomRefused("centre.nobodyMoves", household);
        }
        Room chosen = rooms.get(room);
        if (chosen == null || chosen.zone() == Zone.ISOLATION) {
            throw new RoomRefused("centre.unknownRoom", room);
        }
        residents.changeRooms(beds(moving, chosen, rooms.get(chosen.adjoins())), reason, clock.instant(), by);
        moving.forEach(it -> timeline.note(it, "centre.roomChanged", DataClass.SOCIAL, by));
    }

    private List<String> moving(String building, String household, Map<String, Room> rooms) {
        List<String> members =
                people.livingIn(household).stream().map(Person::number).toList();
        return residents.find(members).stream()
                .filter(it -> it.building().equals(building))
                .filter(it -> it.room() == null || rooms.get(it.room()).zone() != Zone.ISOLATION)
                .map(Resident::person)
                .toList();
    }

    private static Map<String, String> beds(
            List<String> moving, Room chosen, @org.jspecify.annotations.Nullable Room beside) {
        int free = chosen.free() + (beside == null ? 0 : beside.free());
        if (free < moving.size()) {
            throw new RoomRefused("centre.tooFewBeds", chosen.number(), free);
        }
        var beds = new LinkedHashMap<String, String>();
        for (String person : moving) {
            boolean fits = beds.size() < chosen.free() || beside == null;
            beds.put(person, fits ? chosen.number() : beside.number());
        }
        return beds;
    }
}
