package org.zhusan.centre;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.centre.ResidentTable.Row;
import org.zhusan.centre.Residents.Reason;
import org.zhusan.centre.Residents.Room;

/** Who sleeps where changes here, for all who move together or for nobody. */
@Component
class Beds {
    private final Books books;
    private final RoomTable rooms;

    Beds(Books books, RoomTable rooms) {
        this.books = books;
        this.rooms = rooms;
    }

    /** @param reason why they change rooms, null on the first evening */
    void give(Map<String, String> roomByPerson, @Nullable Reason reason, Instant at, Member by) {
        List<Row> people = books.locked(roomByPerson.keySet(), "centre.notOnTheBooks");
        var wanted = new TreeMap<String, Integer>();
        var leaving = new TreeMap<String, Integer>();
        for (Row each : people) {
            Books.requireAdmitted(each);
            books.requireNoOtherInQuarantine(each.building(), each.resident().flight());
            wanted.merge(roomByPerson.get(each.person()), 1, Integer::sum);
            if (each.resident().room() != null) {
                leaving.merge(each.resident().room(), 1, Integer::sum);
            }
        }
        rooms.lock(wanted.keySet());
        wanted.forEach((number, heads) -> {
            Room room = rooms.find(number).orElseThrow(() -> new RoomRefused("centre.unknownRoom", number));
            if (heads > room.free() + leaving.getOrDefault(number, 0)) {
                throw new RoomRefused("centre.roomFull", number, room.beds());
            }
        });
        people.forEach(it -> requireOwnBuilding(it, roomByPerson.get(it.person())));
        people.forEach(it -> leave(it, at));
        people.forEach(it -> rooms.enter(it.id(), roomByPerson.get(it.person()), reason, at, by));
    }

    private void requireOwnBuilding(Row person, String number) {
        Room room = rooms.find(number).orElseThrow();
        if (!room.building().equals(person.building())) {
            throw new RoomRefused("centre.otherBuilding", number, person.building());
        }
    }

    /** Free from then on; nothing changes for who has no room. */
    void leave(Row person, Instant at) {
        if (at.isBefore(person.resident().since()) || rooms.enteredAfter(person.id(), at)) {
            throw new RoomRefused("centre.tooEarly");
        }
        rooms.leave(person.id(), at);
    }
}
