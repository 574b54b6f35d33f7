package org.zhusan.cases;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Directory;

/** Words for what was recorded when a file was opened: names, birth date, regions. */
@Component
class Identity {
    private static final List<String> FIELDS = List.of(
            "kazakhName",
            "russianName",
            "latinName",
            "originalScript",
            "earlierNames",
            "birthDate",
            "relativesRegion",
            "regionWish");

    private final MessageSource messages;
    private final Directory directory;

    Identity(MessageSource messages, Directory directory) {
        this.messages = messages;
        this.directory = directory;
    }

    List<PersonPage.Answer> of(Map<String, Object> registration, Locale language) {
        var answers = new ArrayList<PersonPage.Answer>();
        for (String field : FIELDS) {
            Object answer = registration.get(field);
            if (answer != null) {
                String label = messages.getMessage("cases.identity." + field, null, language);
                answers.add(new PersonPage.Answer(label, text(field, answer, language)));
            }
        }
        return answers;
    }

    private String text(String field, Object answer, Locale language) {
        if (answer instanceof LocalDate date) {
            Locale style = language.getLanguage().equals("en") ? Locale.UK : language;
            return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                    .withLocale(style)
                    .format(date);
        }
        return field.startsWith("region") || field.endsWith("Region")
                ? directory.regionTitle(answer.toString(), language)
                : answer.toString();
    }
}
