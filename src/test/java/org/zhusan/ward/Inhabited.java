package org.zhusan.ward;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhusan.Cast;
import org.zhusan.agency.Member;
import org.zhusan.casefile.Placements;
import org.zhusan.centre.Residents;

/** A centre with invented families in it. */
@TestComponent
public class Inhabited {
    static final Member TEST = Member.system("ward-test");

    private final Residents residents;
    private final Placements placements;
    private final Cast cast;
    private final JdbcClient sql;
    private final Clock clock;

    public Inhabited(Residents residents, Placements placements, Cast cast, JdbcClient sql, Clock clock) {
        this.residents = residents;
        this.placements = placements;
        this.cast = cast;
        this.sql = sql;
        this.clock = clock;
    }

    public void empty() {
        sql.sql("DELETE FROM zhusan.room_assignment").update();
        sql.sql("DELETE FROM zhusan.resident").update();
        sql.sql("UPDATE zhusan.building SET state = 'VACANT', flight = NULL, since_at = NULL, capacity = 120")
                .update();
    }

    /** They landed some days ago, are on the books of the building, and have no room yet. */
    public void moveIn(String building, int daysAgo, Collection<String> people) {
        Instant landed = clock.instant().minus(Duration.ofDays(daysAgo));
        String flight = flight(building);
        people.forEach(it -> placements.move(it, Placements.Kind.AKTAU, "aktau", null, clock.instant(), TEST));
        residents.landed(flight, people, landed, TEST);
        residents.admit(people, TEST);
    }

    private String flight(String building) {
        List<String> there = sql.sql("SELECT flight FROM zhusan.building WHERE number = ? AND flight IS NOT NULL")
                .param(building)
                .query(String.class)
                .list();
        if (!there.isEmpty()) {
            return there.get(0);
        }
        String flight = "ZH-S" + (100 + Math.abs(UUID.randomUUID().hashCode() % 800_000)) + "-F1";
        sql.sql("UPDATE zhusan.building SET state = 'OCCUPIED', flight = ?, since_at = now() WHERE number = ?")
                .params(flight, building)
                .update();
        return flight;
    }

    public void house(String room, String... people) {
        Map<String, String> rooms = new HashMap<>();
        List.of(people).forEach(it -> rooms.put(it, room));
        residents.house(rooms, clock.instant(), TEST);
    }

    public void quarantineUntil(String person, LocalDate day) {
        residents.quarantineUntil(person, day, TEST);
    }

    public void leavesOn(String person, LocalDate day) {
        residents.leavesOn(List.of(person), day, TEST);
    }

    public void move(String person, Placements.Kind kind, String agency) {
        placements.move(person, kind, agency, null, clock.instant(), TEST);
    }

    /** Families of three in family rooms, a room each. */
    public List<String> families(String building, int count) {
        var all = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            List<String> family = cast.family(9, 4);
            moveIn(building, 3, family);
            house(building + "-" + (101 + i), family.toArray(String[]::new));
            all.addAll(family);
        }
        return all;
    }
}
