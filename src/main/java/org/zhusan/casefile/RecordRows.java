package org.zhusan.casefile;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;

/** Reads one person's records for one reader: rows, then the parts and files of the classes given, opened. */
final class RecordRows {
    private final JdbcClient sql;
    private final Aead key;
    private final String person;
    private final Set<DataClass> classes;
    private final Member reader;

    RecordRows(JdbcClient sql, Aead key, String person, Set<DataClass> classes, Member reader) {
        this.sql = sql;
        this.key = key;
        this.person = person;
        this.classes = classes;
        this.reader = reader;
    }

    /** In the order of the rows; records of which nothing is readable are left out. */
    List<Records.Stored> where(String condition, Map<String, String> parameters) {
        List<Head> heads = sql.sql("SELECT r.* FROM zhusan.record r WHERE r.person = :person" + condition)
                .param("person", person)
                .params(parameters)
                .query(RecordRows::head)
                .list();
        if (heads.isEmpty()) {
            return List.of();
        }
        var byId = new HashMap<UUID, Head>();
        heads.forEach(it -> byId.put(it.id, it));
        var parts = parts(byId);
        var files = attachments(byId);
        var stored = new ArrayList<Records.Stored>();
        for (Head it : heads) {
            Map<DataClass, Map<String, Object>> its = parts.getOrDefault(it.id, Map.of());
            List<Records.AttachmentRef> with = files.getOrDefault(it.id, List.of());
            if (!its.isEmpty() || !with.isEmpty()) {
                stored.add(new Records.Stored(it.id, person, it.process, it.form, it.by, it.at, its, with));
            }
        }
        return stored;
    }

    private Map<UUID, Map<DataClass, Map<String, Object>>> parts(Map<UUID, Head> heads) {
        var parts = new HashMap<UUID, Map<DataClass, Map<String, Object>>>();
        rows("record_part", "record, data_class, sealed", "data_class", heads, row -> {
            Head head = heads.get(row.getObject("record", UUID.class));
            DataClass dataClass = DataClass.of(row.getString("data_class"));
            if (SqlRecords.readable(dataClass, head.by, reader)) {
                byte[] plain = Sealed.part(person, dataClass.code(), head.id.toString(), head.form, head.version)
                        .open(key, row.getBytes("sealed"));
                parts.computeIfAbsent(head.id, it -> new EnumMap<>(DataClass.class))
                        .put(dataClass, AnswerJson.read(plain));
            }
        });
        return parts;
    }

    private Map<UUID, List<Records.AttachmentRef>> attachments(Map<UUID, Head> heads) {
        var files = new HashMap<UUID, List<Records.AttachmentRef>>();
        rows("attachment", "id, record, data_class, field, content_type, bytes, sealed_name", "id", heads, row -> {
            Head head = heads.get(row.getObject("record", UUID.class));
            DataClass dataClass = DataClass.of(row.getString("data_class"));
            UUID id = row.getObject("id", UUID.class);
            if (SqlRecords.readable(dataClass, head.by, reader)) {
                byte[] name = Sealed.fileName(person, dataClass.code(), head.id.toString(), id.toString())
                        .open(key, row.getBytes("sealed_name"));
                files.computeIfAbsent(head.id, it -> new ArrayList<>())
                        .add(new Records.AttachmentRef(
                                id,
                                dataClass,
                                row.getString("field"),
                                new String(name, StandardCharsets.UTF_8),
                                row.getString("content_type"),
                                row.getLong("bytes")));
            }
        });
        return files;
    }

    private void rows(String table, String columns, String order, Map<UUID, Head> heads, RowReader reader) {
        sql.sql("SELECT " + columns + " FROM zhusan." + table
                        + " WHERE record = ANY (:records) AND data_class = ANY (:classes) ORDER BY " + order)
                .param("records", heads.keySet().toArray(UUID[]::new))
                .param("classes", classes.stream().map(DataClass::code).toArray(String[]::new))
                .query((row, number) -> {
                    reader.read(row);
                    return number;
                })
                .list();
    }

    private static Head head(ResultSet row, int number) throws SQLException {
        return new Head(
                row.getObject("id", UUID.class),
                row.getString("process"),
                row.getString("form"),
                row.getString("form_version"),
                row.getString("submitted_by"),
                row.getTimestamp("submitted_at").toInstant());
    }

    private record Head(UUID id, String process, String form, String version, String by, java.time.Instant at) {}

    @FunctionalInterface
    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }
}
