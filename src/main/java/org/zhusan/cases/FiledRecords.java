package org.zhusan.cases;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Access;
import org.zhusan.agency.CaseAccess;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.agency.Members;
import org.zhusan.casefile.Annex;
import org.zhusan.casefile.Records;
import org.zhusan.engine.ProcessWords;
import org.zhusan.engine.Standing;
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
    private final MessageSource messages;
    private final Standing standing;
    private final CaseAccess access;
    private final Clock clock;

    FiledRecords(
            Records records,
            Forms forms,
            ProcessWords words,
            Members members,
            List<Annex> annexes,
            MessageSource messages,
            Standing standing,
            CaseAccess access,
            Clock clock) {
        this.records = records;
        this.forms = forms;
        this.words = words;
        this.members = members;
        this.annexes = annexes;
        this.messages = messages;
        this.standing = standing;
        this.access = access;
        this.clock = clock;
    }

    /** Everything readable about a person, read once. */
    record All(Map<String, Object> registration, List<PersonPage.Filed> filed) {}

    All of(String person, Member reader, Locale language) {
        List<PersonPage.Filed> filed = new ArrayList<>();
        var names = new HashMap<String, String>();
        var registrations = new ArrayList<Map<String, Object>>();
        List<Records.Stored> all = records.of(person, reader, "page");
        Map<String, Standing.Model> models =
                standing.models(all.stream().map(Records.Stored::process).collect(Collectors.toSet()));
        Set<DataClass> known = access.classes(reader, Access.EXISTS, person);
        for (Records.Stored record : all) {
            if (!mayKnow(record, models.get(record.process()), known, reader)) {
                continue;
            }
            if (!record.form().equals(REGISTRATION)) {
                if (annexes.stream().noneMatch(it -> it.shows(record.form()))) {
                    filed.add(filed(
                            record,
                            names.computeIfAbsent(record.by(), by -> members.find(by)
                                    .map(Member::displayName)
                                    .orElse("")),
                            language));
                }
            } else {
                registrations.add(record.answers());
            }
        }
        return new All(newest(registrations), filed);
    }

    /**
     * That a step was ever done may tell more than what was written there: where to, out of which procedure. Whoever wrote it knows; and an extract written beside what it is
     * drawn from, such as the summary of an assessment, was written for others to read.
     */
    private boolean mayKnow(
            Records.Stored record, Standing.@Nullable Model model, Set<DataClass> known, Member reader) {
        String told = model == null ? null : model.classes().get("userTask_" + record.form());
        if (told == null || known.contains(DataClass.of(told)) || record.by().equals(reader.id())) {
            return true;
        }
        FormSchema schema = schema(record);
        return schema != null && schema.classes().contains(DataClass.of(told));
    }

    /** What was recorded of who the person is, and nothing else. */
    Map<String, Object> registration(String person, Member reader, String purpose) {
        return newest(records.of(person, REGISTRATION, reader, purpose).stream()
                .map(Records.Stored::answers)
                .toList());
    }

    /** Newest first: what a later one does not tell stands in an earlier one, and under which names someone was known stays told. */
    private static Map<String, Object> newest(List<? extends Map<String, Object>> registrations) {
        var newest = new LinkedHashMap<String, Object>();
        registrations.forEach(it -> it.forEach(newest::putIfAbsent));
        String names = names(newest);
        String earlier = registrations.stream()
                .map(FiledRecords::names)
                .distinct()
                .filter(it -> !it.isEmpty() && !it.equals(names))
                .collect(Collectors.joining("; "));
        if (!earlier.isEmpty()) {
            newest.put("earlierNames", earlier);
        }
        return newest;
    }

    private static String names(Map<String, Object> registration) {
        return Stream.of("kazakhName", "russianName", "latinName")
                .map(registration::get)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining(" / "));
    }

    private PersonPage.Filed filed(Records.Stored record, String by, Locale language) {
        var its = new FormWords(record, schema(record), messages, clock.getZone(), language);
        String step = "userTask_" + record.form();
        List<PersonPage.Part> parts = new ArrayList<>();
        record.parts().forEach((dataClass, answers) -> parts.add(part(dataClass, answers, its)));
        List<PersonPage.Paper> papers = record.attachments().stream()
                .map(it -> new PersonPage.Paper(it.id(), its.label(it.field()), it.fileName(), it.bytes()))
                .toList();
        return new PersonPage.Filed(
                record.id(),
                its.title(step, words.label(record.process(), step, language)),
                record.at(),
                by,
                parts,
                papers);
    }

    private static PersonPage.Part part(DataClass dataClass, Map<String, Object> answers, FormWords its) {
        List<PersonPage.Answer> plain = new ArrayList<>();
        List<PersonPage.Rows> tables = new ArrayList<>();
        for (String field : its.inOrder(answers.keySet())) {
            Object answer = answers.get(field);
            if (answer instanceof List<?> list && list.stream().anyMatch(Map.class::isInstance)) {
                tables.add(rows(field, list, its));
            } else if (answer != null) {
                plain.add(answer(field, answer, its));
            }
        }
        return new PersonPage.Part(dataClass, plain, tables);
    }

    private static PersonPage.Rows rows(String list, List<?> rows, FormWords its) {
        List<List<PersonPage.Answer>> read = new ArrayList<>();
        for (Object row : rows) {
            List<PersonPage.Answer> cells = new ArrayList<>();
            ((Map<?, ?>) row).forEach((field, answer) -> {
                if (answer != null) {
                    cells.add(answer(list + "." + field, answer, its));
                }
            });
            read.add(cells);
        }
        return new PersonPage.Rows(its.label(list), read);
    }

    private static PersonPage.Answer answer(String field, Object answer, FormWords its) {
        return new PersonPage.Answer(its.label(field), its.text(field, answer));
    }

    private @Nullable FormSchema schema(Records.Stored record) {
        try {
            return forms.shipped(record.process(), record.form());
        } catch (IllegalArgumentException noLongerShipped) {
            return null;
        }
    }
}
