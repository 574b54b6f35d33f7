package org.zhusan.casefile;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Access;
import org.zhusan.agency.CaseAccess;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.agency.OnBehalf;

/** The timeline as rows of codes. */
@Component
class SqlTimeline implements Timeline {
    private static final Pattern CODE = Pattern.compile("[a-z][A-Za-z]*(\\.[a-z][A-Za-z]*)+");

    private final CaseAccess access;
    private final OnBehalf behalf;
    private final Clock clock;

    SqlTimeline(CaseAccess access, OnBehalf behalf, Clock clock) {
        this.access = access;
        this.behalf = behalf;
        this.clock = clock;
    }

    @Override
    public void note(String person, String kind, DataClass dataClass, Member by) {
        if (!CODE.matcher(kind).matches()) {
            throw new IllegalArgumentException("the timeline keeps codes such as consent.given, nothing else");
        }
        behalf.write(
                by,
                List.of(new OnBehalf.Statement(
                        "INSERT INTO zhusan.timeline_entry (person, kind, data_class, noted_by, noted_at) "
                                + "VALUES (:person, :kind, :class, :by, :at)",
                        Map.of(
                                "person", person,
                                "kind", kind,
                                "class", dataClass.code(),
                                "by", by.id(),
                                "at", Timestamp.from(clock.instant())))));
    }

    @Override
    public List<Entry> of(String person, Member reader) {
        Set<DataClass> readable = access.classes(reader, Access.READ, person);
        return behalf.read(
                reader,
                new OnBehalf.Statement(
                        "SELECT kind, data_class, noted_by, noted_at FROM zhusan.timeline_entry "
                                + "WHERE person = :person AND data_class = ANY (:classes) ORDER BY id DESC",
                        Map.of(
                                "person",
                                person,
                                "classes",
                                readable.stream().map(DataClass::code).toArray(String[]::new))),
                (row, number) -> new Entry(
                        row.getTimestamp("noted_at").toInstant(),
                        row.getString("kind"),
                        DataClass.of(row.getString("data_class")),
                        row.getString("noted_by")));
    }
}
