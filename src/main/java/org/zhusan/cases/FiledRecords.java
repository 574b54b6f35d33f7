package org.zhusan.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.agency.Members;
import org.zhusan.casefile.Annex;
import org.zhusan.casefile.Records;
import org.zhusan.engine.ProcessWords;
import org.zhusan.form.FormSchema;
import org.zhusan.form.Forms;

/** Turns stored answers back into what people read: the form's labels, the options' words. */
@Component
class FiledRecords {
    private static final String REGISTRATION = "registration";

    private final Records records;
    private final Forms forms;
    private final ProcessWords words;
    private final Members members;
    private final List<Annex> annexes;

    FiledRecords(Records records, Forms forms, ProcessWords words, Members members, List<Annex> annexes) {
        this.records = records;
        this.forms = forms;
        this.words = words;
        this.members = members;
        this.annexes = annexes;
    }

    /** Everything readable about a person, read once. */
    record All(Map<String, Object> registration, List<PersonPage.Filed> filed) {}

    All of(String person, Member reader, Locale language) {
        List<PersonPage.Filed> filed = new ArrayList<>();
        Map<String, Object> registration = Map.of();
        for (Records.Stored record : records.of(person, reader, "page")) {
            if (!record.form().equals(REGISTRATION)) {
                if (annexes.stream().noneMatch(it -> it.shows(record.form()))) {
                    filed.add(filed(record, language));
                }
            } else if (registration.isEmpty()) {
                registration = record.answers();
            }
        }
        return new All(registration, filed);
    }

    private PersonPage.Filed filed(Records.Stored record, Locale language) {
        Optional<FormSchema> schema = schema(record);
        List<PersonPage.Part> parts = new ArrayList<>();
        record.parts().forEach((dataClass, answers) -> parts.add(part(dataClass, answers, schema, language)));
        List<PersonPage.Paper> papers = record.attachments().stream()
                .map(it ->
                        new PersonPage.Paper(it.id(), label(schema, it.field(), language), it.fileName(), it.bytes()))
                .toList();
        return new PersonPage.Filed(
                record.id(),
                words.label(record.process(), "userTask_" + record.form(), language),
                record.at(),
                members.find(record.by()).map(Member::displayName).orElse(""),
                parts,
                papers);
    }

    private static PersonPage.Part part(
            DataClass dataClass, Map<String, Object> answers, Optional<FormSchema> schema, Locale language) {
        List<PersonPage.Answer> plain = new ArrayList<>();
        List<PersonPage.Rows> tables = new ArrayList<>();
        for (String field : inOrderOfForm(answers.keySet(), schema)) {
            Object answer = answers.get(field);
            if (answer instanceof List<?> list && list.stream().anyMatch(Map.class::isInstance)) {
                tables.add(rows(field, list, schema, language));
            } else if (answer != null) {
                plain.add(answer(field, answer, schema, language));
            }
        }
        return new PersonPage.Part(dataClass, plain, tables);
    }

    private static PersonPage.Rows rows(String list, List<?> rows, Optional<FormSchema> schema, Locale language) {
        List<List<PersonPage.Answer>> read = new ArrayList<>();
        for (Object row : rows) {
            List<PersonPage.Answer> cells = new ArrayList<>();
            ((Map<?, ?>) row).forEach((field, answer) -> {
                if (answer != null) {
                    cells.add(answer(list + "." + field, answer, schema, language));
                }
            });
            read.add(cells);
        }
        return new PersonPage.Rows(label(schema, list, language), read);
    }

    private static PersonPage.Answer answer(String field, Object answer, Optional<FormSchema> schema, Locale language) {
        String text = schema.filter(it -> it.fields().contains(field))
                .map(it -> it.display(field, answer, language))
                .orElseGet(answer::toString);
        return new PersonPage.Answer(label(schema, field, language), text);
    }

    private static String label(Optional<FormSchema> schema, String field, Locale language) {
        return schema.filter(it -> it.fields().contains(field))
                .map(it -> it.label(field, language))
                .orElse(field);
    }

    /** Fields an older version of the form asked for come last. */
    private static List<String> inOrderOfForm(Set<String> answered, Optional<FormSchema> schema) {
        List<String> order = new ArrayList<>(schema.map(FormSchema::fields).orElse(List.of()));
        order.retainAll(answered);
        Set<String> rest = new TreeSet<>(answered);
        order.forEach(rest::remove);
        order.addAll(rest);
        return order;
    }

    private Optional<FormSchema> schema(Records.Stored record) {
        try {
            return Optional.of(forms.shipped(record.process(), record.form()));
        } catch (IllegalArgumentException noLongerShipped) {
            return Optional.empty();
        }
    }
}
