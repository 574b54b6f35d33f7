package org.zhusan.casefile;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhusan.agency.Access;
import org.zhusan.agency.CaseAccess;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.agency.NotPermitted;
import org.zhusan.agency.OnBehalf;
import org.zhusan.audit.ReadLog;

/** Records as rows; each part sealed with the person's keys before it reaches the database. */
@Component
class SqlRecords implements Records {
    private final KeySets keys;
    private final CaseAccess access;
    private final OnBehalf behalf;
    private final ReadLog log;

    SqlRecords(KeySets keys, CaseAccess access, OnBehalf behalf, ReadLog log) {
        this.keys = keys;
        this.access = access;
        this.behalf = behalf;
        this.log = log;
    }

    @Override
    @Transactional
    public UUID store(NewRecord record) {
        var classes = EnumSet.noneOf(DataClass.class);
        classes.addAll(record.parts().keySet());
        record.attachments().forEach(it -> classes.add(it.dataClass()));
        access.require(record.by(), Access.WRITE, record.person(), classes.toArray(DataClass[]::new));
        Aead key = keys.of(record.person()).orElseThrow(PersonErased::new);
        UUID id = UUID.randomUUID();
        var rows = new ArrayList<OnBehalf.Statement>();
        rows.add(head(id, record));
        rows.add(parts(key, id, record));
        record.attachments().forEach(it -> rows.add(attachment(key, id, record.person(), it)));
        behalf.write(record.by(), rows);
        return id;
    }

    @Override
    @Transactional
    public List<Stored> of(String person, Member reader, String purpose) {
        return read(person, "", Map.of(), reader, purpose);
    }

    @Override
    @Transactional
    public List<Stored> of(String person, String form, Member reader, String purpose) {
        return read(person, "AND r.form = :form", Map.of("form", form), reader, purpose);
    }

    @Override
    @Transactional
    public Optional<Stored> latest(String person, String form, Member reader, String purpose) {
        return latest(person, form, 1, reader, purpose).stream().findFirst();
    }

    @Override
    @Transactional
    public List<Stored> latest(String person, String form, int most, Member reader, String purpose) {
        return read(
                person,
                "AND r.form = :form ORDER BY r.ordinal DESC LIMIT " + most,
                Map.of("form", form),
                reader,
                purpose);
    }

    @Override
    @Transactional
    public Document attachment(String person, UUID id, Member reader, String purpose) {
        var row = file(person, id, reader).orElseThrow(NotPermitted::new);
        access.require(reader, Access.READ, row.person, row.dataClass);
        if (!readable(row.dataClass, row.by, reader)) {
            throw new NotPermitted();
        }
        Aead key = keys.of(row.person).orElseThrow(NotPermitted::new);
        log.note(reader, List.of(new ReadLog.Read(row.person, row.dataClass, id.toString())), purpose);
        String dataClass = row.dataClass.code();
        byte[] name = Sealed.fileName(row.person, dataClass, row.record, id.toString())
                .open(key, row.name);
        byte[] content =
                Sealed.content(row.person, dataClass, row.record, id.toString()).open(key, row.content);
        return new Document(new String(name, StandardCharsets.UTF_8), row.type, content);
    }

    private static OnBehalf.Statement head(UUID id, NewRecord record) {
        return new OnBehalf.Statement(
                "INSERT INTO zhusan.record (id, person, process, form, form_version, task, submitted_by, submitted_at) "
                        + "VALUES (:id, :person, :process, :form, :version, :task, :by, :at)",
                Map.of(
                        "id", id,
                        "person", record.person(),
                        "process", record.process(),
                        "form", record.form(),
                        "version", record.formVersion(),
                        "task", record.task(),
                        "by", record.by().id(),
                        "at", Timestamp.from(record.at())));
    }

    private static OnBehalf.Statement parts(Aead key, UUID id, NewRecord record) {
        var classes = new ArrayList<String>();
        var sealed = new ArrayList<byte[]>();
        record.parts().forEach((dataClass, answers) -> {
            var bound =
                    Sealed.part(record.person(), dataClass.code(), id.toString(), record.form(), record.formVersion());
            classes.add(dataClass.code());
            sealed.add(bound.seal(key, AnswerJson.write(answers)));
        });
        return new OnBehalf.Statement(
                "INSERT INTO zhusan.record_part (record, data_class, sealed) "
                        + "SELECT :record, part.* FROM unnest(:classes, :sealed) AS part",
                Map.of(
                        "record", id,
                        "classes", classes.toArray(String[]::new),
                        "sealed", sealed.toArray(byte[][]::new)));
    }

    private static OnBehalf.Statement attachment(Aead key, UUID record, String person, NewAttachment file) {
        UUID id = UUID.randomUUID();
        String dataClass = file.dataClass().code();
        byte[] name = FileCheck.name(file.fileName()).getBytes(StandardCharsets.UTF_8);
        return new OnBehalf.Statement(
                "INSERT INTO zhusan.attachment (id, record, data_class, field, content_type, bytes, sealed_name, sealed) "
                        + "VALUES (:id, :record, :class, :field, :type, :bytes, :name, :content)",
                Map.of(
                        "id",
                        id,
                        "record",
                        record,
                        "class",
                        dataClass,
                        "field",
                        file.field(),
                        "type",
                        FileCheck.type(file.fileName(), file.content()),
                        "bytes",
                        file.content().length,
                        "name",
                        Sealed.fileName(person, dataClass, record.toString(), id.toString())
                                .seal(key, name),
                        "content",
                        Sealed.content(person, dataClass, record.toString(), id.toString())
                                .seal(key, file.content())));
    }

    private Optional<SealedFile> file(String person, UUID id, Member reader) {
        var question = new OnBehalf.Statement(
                "SELECT a.*, r.person, r.submitted_by FROM zhusan.attachment a JOIN zhusan.record r ON r.id = a.record "
                        + "WHERE a.id = :id AND r.person = :person",
                Map.of("id", id, "person", person));
        return behalf
                .read(
                        reader,
                        question,
                        (it, number) -> new SealedFile(
                                it.getString("person"),
                                it.getString("submitted_by"),
                                it.getString("record"),
                                DataClass.of(it.getString("data_class")),
                                it.getString("content_type"),
                                it.getBytes("sealed_name"),
                                it.getBytes("sealed")))
                .stream()
                .findFirst();
    }

    private List<Stored> read(
            String person, String condition, Map<String, String> parameters, Member reader, String purpose) {
        Set<DataClass> classes = access.classes(reader, Access.READ, person);
        if (classes.isEmpty()) {
            return List.of();
        }
        List<Stored> records = new RecordRows(behalf, keys, person, classes, reader).where(condition, parameters);
        var reads = new ArrayList<ReadLog.Read>();
        for (Stored record : records) {
            var seen = EnumSet.noneOf(DataClass.class);
            seen.addAll(record.parts().keySet());
            record.attachments().forEach(it -> seen.add(it.dataClass()));
            seen.forEach(
                    it -> reads.add(new ReadLog.Read(person, it, record.id().toString())));
        }
        if (!reads.isEmpty()) {
            log.note(reader, reads, purpose);
        }
        return records;
    }

    /** Some notes are their author's alone, whatever the matrix and the relations say. */
    static boolean readable(DataClass dataClass, String author, Member reader) {
        return dataClass != DataClass.PSYCHOLOGICAL_OWN || author.equals(reader.id());
    }

    private record SealedFile(
            String person, String by, String record, DataClass dataClass, String type, byte[] name, byte[] content) {}
}
