package org.zhusan.casefile;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.agency.OnBehalf;

/** Reads one person's records for one reader: rows with their parts, then the files, of the classes given, opened. */
final class RecordRows {
    // the classes as one text: with a list the database would plan the question, and all that row-level security adds
    // to it, anew each time
    private static final String RECORDS = """
            SELECT record.*, key.wrapped, part.data_class, part.sealed,
                EXISTS (SELECT FROM zhusan.attachment file WHERE file.record = record.id) AS with_files
            FROM (SELECT * FROM zhusan.record r WHERE r.person = :person %s) AS record
            JOIN zhusan_keys.key_set key ON key.person = record.person
            LEFT JOIN zhusan.record_part part ON part.record = record.id AND strpos(:classes, ' ' || part.data_class || ' ') > 0
            ORDER BY record.ordinal DESC, part.data_class""";

    private static final String FILES = """
            SELECT file.id, file.record, file.data_class, file.field, file.content_type, file.bytes, file.sealed_name
            FROM zhusan.attachment file
            WHERE file.record = ANY (:records) AND strpos(:classes, ' ' || file.data_class || ' ') > 0 ORDER BY file.id""";

    private final OnBehalf behalf;
    private final KeySets keys;
    private final String person;
    private final String classes;
    private final Member reader;
    private final Map<UUID, Head> heads = new LinkedHashMap<>();

    RecordRows(OnBehalf behalf, KeySets keys, String person, Set<DataClass> classes, Member reader) {
        this.behalf = behalf;
        this.keys = keys;
        this.person = person;
        this.classes = classes.stream().map(DataClass::code).collect(Collectors.joining(" ", " ", " "));
        this.reader = reader;
    }

    /**
     * Newest first; records of which nothing is readable are left out, and so is everything of the erased.
     *
     * @param which further conditions over {@code r}, with order and limit where only the newest are asked for
     */
    List<Records.Stored> where(String which, Map<String, String> parameters) {
        var all = new HashMap<String, Object>(parameters);
        all.put("person", person);
        all.put("classes", classes);
        behalf.read(reader, new OnBehalf.Statement(RECORDS.formatted(which), all), (row, number) -> add(row));
        if (heads.values().stream().anyMatch(Head::withFiles)) {
            addFiles();
        }
        return heads.values().stream()
                .filter(it -> !it.parts.isEmpty() || !it.files.isEmpty())
                .map(Head::stored)
                .toList();
    }

    private Head add(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Head head = heads.get(id);
        if (head == null) {
            head = head(id, row);
            heads.put(id, head);
        }
        String code = row.getString("data_class");
        if (code != null && SqlRecords.readable(DataClass.of(code), head.by, reader)) {
            byte[] plain = Sealed.part(person, code, id.toString(), head.form, head.version)
                    .open(head.key, row.getBytes("sealed"));
            head.parts.put(DataClass.of(code), AnswerJson.read(plain));
        }
        return head;
    }

    private void addFiles() {
        var parameters = Map.of("records", heads.keySet().toArray(UUID[]::new), "classes", classes);
        behalf.read(reader, new OnBehalf.Statement(FILES, parameters), (row, number) -> {
            Head head = Objects.requireNonNull(heads.get(row.getObject("record", UUID.class)));
            DataClass dataClass = DataClass.of(row.getString("data_class"));
            return SqlRecords.readable(dataClass, head.by, reader) && head.files.add(file(head, dataClass, row));
        });
    }

    private Records.AttachmentRef file(Head head, DataClass dataClass, ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        byte[] name = Sealed.fileName(person, dataClass.code(), head.id.toString(), id.toString())
                .open(head.key, row.getBytes("sealed_name"));
        return new Records.AttachmentRef(
                id,
                dataClass,
                row.getString("field"),
                new String(name, StandardCharsets.UTF_8),
                row.getString("content_type"),
                row.getLong("bytes"));
    }

    private Head head(UUID id, ResultSet row) throws SQLException {
        return new Head(
                id,
                person,
                row.getString("process"),
                row.getString("form"),
                row.getString("form_version"),
                row.getString("submitted_by"),
                row.getTimestamp("submitted_at").toInstant(),
                row.getBoolean("with_files"),
                keys.unwrap(person, row.getBytes("wrapped")),
                new EnumMap<>(DataClass.class),
                new ArrayList<>());
    }

    private record Head(
            UUID id,
            String person,
            String process,
            String form,
            String version,
            String by,
            Instant at,
            boolean withFiles,
            Aead key,
            Map<DataClass, Map<String, Object>> parts,
            List<Records.AttachmentRef> files) {

        Records.Stored stored() {
            return new Records.Stored(id, person, process, form, by, at, parts, files);
        }
    }
}
