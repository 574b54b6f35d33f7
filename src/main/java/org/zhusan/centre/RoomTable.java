package org.zhusan.centre;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.centre.Residents.Reason;
import org.zhusan.centre.Residents.Room;
import org.zhusan.centre.Residents.Zone;

/** Rooms, and who sleeps in which; an assignment is ended, never changed. */
@Component
class RoomTable {
    private static final String SELECT = """
            SELECT room.*, (SELECT count(*) FROM zhusan.room_assignment bed
                WHERE bed.room = room.number AND bed.until_at = 'infinity') AS taken
            FROM zhusan.room\s""";

    private final JdbcClient sql;

    RoomTable(JdbcClient sql) {
        this.sql = sql;
    }

    List<Room> in(String building) {
        return rooms("WHERE building = :value ORDER BY number", building);
    }

    /** In the order of their numbers, as everyone does. */
    void lock(Collection<String> rooms) {
        sql.sql("SELECT number FROM zhusan.room WHERE number = ANY (:rooms) ORDER BY number FOR UPDATE")
                .param("rooms", rooms.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    Optional<Room> find(String number) {
        return rooms("WHERE number = :value", number).stream().findFirst();
    }

    void enter(long resident, String room, @Nullable Reason reason, Instant at, Member by) {
        sql.sql("INSERT INTO zhusan.room_assignment (resident, room, reason, since_at, given_by) "
                        + "VALUES (:resident, :room, CAST(:reason AS text), :at, :by)")
                .param("resident", resident)
                .param("room", room)
                .param("reason", reason == null ? null : reason.name())
                .param("at", Timestamp.from(at))
                .param("by", by.id())
                .update();
    }

    /** Nothing changes for who has none. */
    void leave(long resident, Instant at) {
        sql.sql("UPDATE zhusan.room_assignment SET until_at = :at WHERE resident = :resident AND until_at = 'infinity'")
                .param("resident", resident)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Whether the bed was taken only after {@code at}: it cannot be left before. */
    boolean enteredAfter(long resident, Instant at) {
        return sql.sql("SELECT EXISTS (SELECT FROM zhusan.room_assignment "
                        + "WHERE resident = :resident AND until_at = 'infinity' AND since_at > :at)")
                .param("resident", resident)
                .param("at", Timestamp.from(at))
                .query(Boolean.class)
                .single();
    }

    private List<Room> rooms(String condition, String value) {
        return sql.sql(SELECT + condition)
                .param("value", value)
                .query((row, number) -> new Room(
                        row.getString("number"),
                        row.getString("building"),
                        Zone.valueOf(row.getString("zone")),
                        row.getInt("beds"),
                        row.getBoolean("ground_floor"),
                        row.getString("adjoins"),
                        row.getInt("taken")))
                .list();
    }
}
