package org.zhusan.ward;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.casefile.Records;

/** Readings as records of each person, class {@code medical}: never changed, a mistake is corrected by a new one. */
@Component
class Temperatures {
    static final String PROCESS = "ward";
    static final String FORM = "recordTemperature";
    private static final String VERSION = "1";
    private static final int LAST = 3;

    private final Records records;
    private final JdbcClient sql;
    private final Clock clock;

    Temperatures(Records records, JdbcClient sql, Clock clock) {
        this.records = records;
        this.sql = sql;
        this.clock = clock;
    }

    /** The last readings the reader may read, newest first. */
    List<Reading> last(String person, Member reader) {
        return records.latest(person, FORM, LAST, reader, "ward temperatures").stream()
                .map(it -> Reading.of(it.answers()))
                .toList();
    }

    /**
     * Files a round, all readings or none.
     *
     * @return false when this submission was filed before; nothing is stored again
     */
    @Transactional
    public boolean file(UUID submission, String room, Map<String, Reading> byPerson, Member by) {
        Instant now = clock.instant();
        boolean first = sql.sql("INSERT INTO zhusan.temperature_round (submission, room, member, at) "
                                + "VALUES (:submission, :room, :member, :at) ON CONFLICT DO NOTHING")
                        .param("submission", submission)
                        .param("room", room)
                        .param("member", by.id())
                        .param("at", Timestamp.from(now))
                        .update()
                == 1;
        if (first) {
            byPerson.forEach((person, reading) -> records.store(new Records.NewRecord(
                    person,
                    PROCESS,
                    FORM,
                    VERSION,
                    "round " + submission,
                    by,
                    now,
                    new EnumMap<>(Map.of(DataClass.MEDICAL, reading.answers())),
                    List.of())));
        }
        return first;
    }
}
