package org.zhusan.shell;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.NoSuchMessageException;
import org.zhusan.agency.Directory;
import org.zhusan.agency.Member;
import tools.jackson.databind.json.JsonMapper;

/** What every template knows: who reads, in which language, and how things are said in it. */
public final class Page {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Set<String> IN_THE_CENTRE = Set.of(
            "aktau-admin",
            "aktau-psych",
            "aktau-theology",
            "aktau-legal",
            "aktau-social",
            "moh-clinic",
            "moh-epid",
            "moh-nutrition",
            "case-manager");
    private static final Set<String> IN_ITS_REGION = Set.of("guardianship", "edu-local");

    private final MessageSource messages;
    private final Assets assets;
    private final Clock clock;
    private final Directory directory;
    private final Locale locale;
    private final @Nullable Member member;
    private final String path;
    private final String csrf;
    private final boolean demonstration;

    Page(
            MessageSource messages,
            Assets assets,
            Clock clock,
            Directory directory,
            Locale locale,
            @Nullable Member member,
            String path,
            String csrf,
            boolean demonstration) {
        this.messages = messages;
        this.assets = assets;
        this.clock = clock;
        this.directory = directory;
        this.locale = locale;
        this.member = member;
        this.path = path;
        this.csrf = csrf;
        this.demonstration = demonstration;
    }

    public Locale locale() {
        return locale;
    }

    public String language() {
        return locale.getLanguage();
    }

    /** Who is signed in, null on pages before that. */
    public @Nullable Member member() {
        return member;
    }

    /** Path and query of this page, to come back to after choosing a language. */
    public String path() {
        return path;
    }

    public String csrf() {
        return csrf;
    }

    /** True where every person in the data is invented. */
    public boolean demonstration() {
        return demonstration;
    }

    public List<String> scripts() {
        return assets.scripts();
    }

    public List<String> styles() {
        return assets.styles();
    }

    /** A sentence of {@code messages/}, in the reader's language. */
    public String text(String key, @Nullable Object... arguments) {
        try {
            return messages.getMessage(key, arguments, locale);
        } catch (NoSuchMessageException missing) {
            return key;
        }
    }

    /** Sentences by name for an island, as JSON that cannot end the tag it stands in; values of {@code keys} are message keys. */
    public String json(Map<String, String> keys) {
        Map<String, String> sentences = new TreeMap<>();
        keys.forEach((name, key) -> sentences.put(name, text(key)));
        return JSON.writeValueAsString(sentences).replace("<", "\\u003c");
    }

    /** The word for a code, or the code itself where nobody has found a word yet. */
    public String word(String prefix, String code) {
        String word = messages.getMessage(prefix + "." + code, null, code, locale);
        return word == null ? code : word;
    }

    public String function(String function) {
        return directory.functionTitle(function, locale);
    }

    public String agency(String agency) {
        return directory.agencyTitle(agency, locale);
    }

    public String region(String region) {
        return directory.regionTitle(region, locale);
    }

    /** A sentence with a number in it, in the form the language asks for: {@code key.one}, {@code .few}, {@code .many}. */
    public String count(String key, long number) {
        return text(key + "." + Plural.of(locale, number), number);
    }

    /** A number with decimals, with the comma or point of the reader's language. */
    public String number(BigDecimal number) {
        return number.toPlainString().replace('.', language().equals("en") ? '.' : ',');
    }

    public String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(dateLocale())
                .format(date);
    }

    public String date(Instant at) {
        return date(at.atZone(zone()).toLocalDate());
    }

    public String dateTime(Instant at) {
        ZonedDateTime local = at.atZone(zone());
        return date(local.toLocalDate()) + ", "
                + DateTimeFormatter.ofPattern("HH:mm").format(local);
    }

    /** When something is due, in words: overdue by days, today, in days. */
    public Due due(@Nullable Instant at) {
        if (at == null) {
            return new Due("none", text("shell.due.none"));
        }
        Instant now = clock.instant();
        long days = ChronoUnit.DAYS.between(
                now.atZone(zone()).toLocalDate(), at.atZone(zone()).toLocalDate());
        if (at.isBefore(now)) {
            return new Due("late", days == 0 ? text("shell.due.late") : count("shell.due.lateBy", -days));
        }
        if (days == 0) {
            return new Due("soon", text("shell.due.today"));
        }
        return new Due(
                days == 1 ? "soon" : "later", days == 1 ? text("shell.due.tomorrow") : count("shell.due.in", days));
    }

    /** How far a day is, in words. */
    public Due daysTo(LocalDate day) {
        long days = ChronoUnit.DAYS.between(clock.instant().atZone(zone()).toLocalDate(), day);
        if (days < 0) {
            return new Due("late", count("shell.days.ago", -days));
        }
        if (days <= 1) {
            return new Due("soon", text(days == 0 ? "shell.days.today" : "shell.days.tomorrow"));
        }
        return new Due("later", count("shell.days.in", days));
    }

    /** How long something has been open, in words. */
    public String open(Instant since) {
        long days = ChronoUnit.DAYS.between(
                since.atZone(zone()).toLocalDate(),
                clock.instant().atZone(zone()).toLocalDate());
        return days <= 0 ? text("shell.open.today") : count("shell.open.days", days);
    }

    /** Whether the reader works in the buildings of the centre; {@code ward} asks again. */
    public boolean onTheWard() {
        return member != null
                && (IN_THE_CENTRE.contains(member.function())
                        || IN_ITS_REGION.contains(member.function()) && "MAN".equals(member.region()));
    }

    /** The clock on the programme's wall. */
    private ZoneId zone() {
        return clock.getZone();
    }

    private Locale dateLocale() {
        return Locale.ENGLISH.getLanguage().equals(language()) ? Locale.UK : locale;
    }

    /** @param kind {@code late}, {@code soon}, {@code later} or {@code none} */
    public record Due(String kind, String words) {}
}
