package org.zhusan.cases;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.zhusan.casefile.Records;
import org.zhusan.form.FormSchema;

/**
 * How one record reads: in the words of its form, or, when it was filed from a page that is no task, in the sentences of the room that filed it
 * ({@code ward.recordTemperature.temperature}).
 */
final class FormWords {
    private final Records.Stored record;
    private final @Nullable FormSchema schema;
    private final MessageSource messages;
    private final ZoneId zone;
    private final Locale language;

    FormWords(
            Records.Stored record, @Nullable FormSchema schema, MessageSource messages, ZoneId zone, Locale language) {
        this.record = record;
        this.schema = schema;
        this.messages = messages;
        this.zone = zone;
        this.language = language;
    }

    /** @param label what the step of this name is called, its id when no model knows it */
    String title(String step, String label) {
        return label.equals(step) ? sentence(record.process() + "." + record.form(), label) : label;
    }

    String label(String field) {
        return schema != null && schema.fields().contains(field)
                ? schema.label(field, language)
                : sentence(record.process() + "." + record.form() + "." + field, field);
    }

    String text(String field, Object answer) {
        if (schema != null && schema.fields().contains(field)) {
            return schema.display(field, answer, language);
        }
        if (answer instanceof OffsetDateTime at) {
            Locale style = language.getLanguage().equals("en") ? Locale.UK : language;
            return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                    .withLocale(style)
                    .format(at.atZoneSameInstant(zone));
        }
        return answer.toString();
    }

    /** Fields an older version of the form asked for come last. */
    List<String> inOrder(Set<String> answered) {
        List<String> order = schema == null ? new ArrayList<>() : new ArrayList<>(schema.fields());
        order.retainAll(answered);
        Set<String> rest = new TreeSet<>(answered);
        order.forEach(rest::remove);
        order.addAll(rest);
        return order;
    }

    private String sentence(String key, String otherwise) {
        return String.valueOf(messages.getMessage(key, null, otherwise, language));
    }
}
