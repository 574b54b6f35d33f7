package org.zhusan.casefile;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.agency.NotPermitted;

/** A name that changed is a further record of the form that opened the file: the newest is shown, the earlier ones stay and can be told. */
@Component
class Renaming {
    private final Records records;
    private final Timeline timeline;
    private final Clock clock;

    Renaming(Records records, Timeline timeline, Clock clock) {
        this.records = records;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Transactional
    void rename(String person, People.Names names, String task, Member by) {
        Records.Stored before = records.latest(person, SqlPeople.REGISTRATION, by, "rename")
                .filter(it ->
                        it.parts().containsKey(DataClass.IDENTITY) && it.parts().containsKey(DataClass.IDENTITY_FIRST))
                .orElseThrow(NotPermitted::new);
        var identity = new LinkedHashMap<String, Object>(before.parts().get(DataClass.IDENTITY));
        var first = new LinkedHashMap<String, Object>(before.parts().get(DataClass.IDENTITY_FIRST));
        write("kazakh", new PersonName(names.kazakh()), identity, first);
        write("russian", new PersonName(names.russian()), identity, first);
        write("latin", new PersonName(names.latin()), identity, first);
        if (identity.equals(before.parts().get(DataClass.IDENTITY))) {
            return;
        }
        records.store(new Records.NewRecord(
                person,
                SqlPeople.REGISTRATION,
                SqlPeople.REGISTRATION,
                "1",
                task,
                by,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                Map.of(DataClass.IDENTITY, identity, DataClass.IDENTITY_FIRST, first),
                List.of()));
        timeline.note(person, "person.renamed", DataClass.IDENTITY, by);
    }

    private static void write(
            String spelling, PersonName name, Map<String, Object> identity, Map<String, Object> first) {
        identity.put(spelling + "Name", name.full());
        first.put(spelling + "FirstName", name.first());
    }
}
