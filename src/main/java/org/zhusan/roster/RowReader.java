package org.zhusan.roster;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhusan.casefile.People.FoundIn;
import org.zhusan.casefile.People.NewPerson;
import org.zhusan.casefile.People.Role;
import org.zhusan.casefile.People.Sex;

/** Reads one line's cells into a person; what one line alone can get wrong is found here. */
class RowReader {
    /** Codes of domain.md 7.5. */
    static final Set<String> REGIONS = Set.of(
            "AKT", "KAR", "ATY", "ALM", "MAN", "ZKO", "AST", "ALA", "SHY", "TUR", "ZHA", "PAV", "AKM", "KYZ", "VKO",
            "KOS", "SKO");

    static final Set<String> LANGUAGES = Set.of("kk", "ru", "en", "ar", "tr", "uz", "other");
    private static final Pattern STAGE = Pattern.compile("S[0-9A-Z](?:[0-9A-Z-]{0,8}[0-9A-Z])?");
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,31}");
    private static final Pattern FLIGHT_SUFFIX = Pattern.compile("-F[1-9][0-9]?");
    /** Twelve digits are an individual identification number: never a key. */
    private static final Pattern IDENTIFICATION_NUMBER = Pattern.compile("[0-9]{12}");

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private final CsvSheet.Line line;
    private final Problems problems;

    private RowReader(CsvSheet.Line line, Problems problems) {
        this.line = line;
        this.problems = problems;
    }

    /** The row, or null when something is wrong with it; then {@code problems} says what. */
    static @Nullable RosterRow read(CsvSheet.Line line, Problems problems) {
        int before = problems.found();
        var row = new RowReader(line, problems).row();
        return problems.found() == before ? row : null;
    }

    private RosterRow row() {
        String stage = matching(Column.STAGE, STAGE, "stage");
        return new RosterRow(
                line.number(),
                stage,
                flight(stage),
                cell(Column.FLIGHT_ON).isEmpty() ? null : date(Column.FLIGHT_ON),
                key(Column.HOUSEHOLD),
                key(Column.PERSON),
                person(),
                script());
    }

    private NewPerson person() {
        return new NewPerson(
                code(Column.ROLE, Set.of("adult", "child")).equals("child") ? Role.CHILD : Role.ADULT,
                code(Column.SEX, Set.of("female", "male")).equals("male") ? Sex.MALE : Sex.FEMALE,
                date(Column.BIRTH_DATE),
                name(Column.NAME_KK, Character.UnicodeScript.CYRILLIC),
                name(Column.NAME_RU, Character.UnicodeScript.CYRILLIC),
                name(Column.NAME_LATIN, Character.UnicodeScript.LATIN),
                name(cell(Column.NAME_ORIGINAL).isEmpty() ? Column.NAME_KK : Column.NAME_ORIGINAL, null),
                code(Column.LANGUAGE, LANGUAGES),
                yes(Column.ORPHAN),
                yes(Column.UNACCOMPANIED),
                foundIn(),
                region(Column.RELATIVES_REGION),
                region(Column.REGION_WISH));
    }

    private RosterRow.Script script() {
        boolean child = cell(Column.ROLE).equalsIgnoreCase("child");
        return new RosterRow.Script(
                consentWords(
                        child ? ScriptWords.CHILD : ScriptWords.ADULT,
                        child ? ScriptWords.CHILD::contains : ScriptWords::adult),
                optionalCode(Column.FLIGHT_EVENT, ScriptWords.FLIGHT_EVENT),
                optionalCode(Column.LEGAL_DECISION, ScriptWords.LEGAL_DECISION),
                stayEvent(),
                optionalCode(Column.KINSHIP_OUTCOME, ScriptWords.KINSHIP_OUTCOME),
                optionalCode(Column.REGION_ANSWER, ScriptWords.REGION_ANSWER),
                words(Column.PAPERS_EVENT, ScriptWords.PAPERS_EVENT, ScriptWords.PAPERS_EVENT::contains));
    }

    private Set<String> consentWords(Set<String> offered, Predicate<String> known) {
        var words = words(Column.CONSENT, offered, known);
        if (!ScriptWords.fit(words)) {
            problem(Column.CONSENT, "consentWords", Problems.excerpt(String.join(" ", words)));
        }
        return words;
    }

    private Set<String> words(Column column, Set<String> offered, Predicate<String> known) {
        var words = new LinkedHashSet<String>();
        Stream.of(cell(column).toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(it -> !it.isEmpty())
                .forEach(words::add);
        for (String word : words) {
            if (!known.test(word)) {
                problem(column, "code", Problems.excerpt(word), listed(offered));
                return Set.of();
            }
        }
        return words;
    }

    private String stayEvent() {
        String word = cell(Column.STAY_EVENT).toLowerCase(Locale.ROOT);
        if (!word.isEmpty() && !ScriptWords.stay(word)) {
            problem(
                    Column.STAY_EVENT,
                    "code",
                    Problems.excerpt(word),
                    "birth, intestinal-finding, longer-2d, parent-comes-7d, picked-up-7d");
        }
        return word;
    }

    private String cell(Column column) {
        return line.cells().getOrDefault(column, "").strip();
    }

    private @Nullable String flight(String stage) {
        String flight = cell(Column.FLIGHT);
        if (flight.isEmpty()) {
            return null;
        }
        int cut = flight.lastIndexOf('-');
        if (cut < 0
                || !FLIGHT_SUFFIX.matcher(flight.substring(cut)).matches()
                || !flight.substring(0, cut).equals(stage)) {
            problem(Column.FLIGHT, "flight", Problems.excerpt(flight), Problems.excerpt(stage));
        }
        return flight;
    }

    private String key(Column column) {
        String key = matching(column, KEY, "key");
        if (IDENTIFICATION_NUMBER.matcher(key).matches()) {
            problem(column, "identificationNumber");
        }
        return key;
    }

    private String matching(Column column, Pattern pattern, String problem) {
        String cell = cell(column);
        if (cell.isEmpty()) {
            problem(column, "missing");
        } else if (!pattern.matcher(cell).matches()) {
            problem(column, problem, Problems.excerpt(cell));
        }
        return cell;
    }

    private String code(Column column, Set<String> codes) {
        if (cell(column).isEmpty()) {
            problem(column, "missing");
            return "";
        }
        return optionalCode(column, codes);
    }

    private String optionalCode(Column column, Set<String> codes) {
        String cell = cell(column).toLowerCase(Locale.ROOT);
        if (!cell.isEmpty() && !codes.contains(cell)) {
            problem(column, "code", Problems.excerpt(cell), listed(codes));
        }
        return cell;
    }

    private FoundIn foundIn() {
        return switch (optionalCode(Column.FOUND_IN, Set.of("camp", "prison", "other"))) {
            case "prison" -> FoundIn.PRISON;
            case "other" -> FoundIn.OTHER;
            default -> FoundIn.CAMP;
        };
    }

    private @Nullable String region(Column column) {
        String cell = cell(column).toUpperCase(Locale.ROOT);
        if (!cell.isEmpty() && !REGIONS.contains(cell)) {
            problem(column, "code", Problems.excerpt(cell), listed(REGIONS));
        }
        return cell.isEmpty() ? null : cell;
    }

    private boolean yes(Column column) {
        return optionalCode(column, Set.of("yes", "no")).equals("yes");
    }

    private LocalDate date(Column column) {
        String cell = cell(column);
        if (cell.isEmpty()) {
            problem(column, "missing");
        } else {
            try {
                return LocalDate.parse(cell, DATE);
            } catch (DateTimeParseException e) {
                problem(column, "date", Problems.excerpt(cell));
            }
        }
        return LocalDate.EPOCH;
    }

    private String name(Column column, Character.@Nullable UnicodeScript script) {
        String name = Normalizer.normalize(cell(column), Normalizer.Form.NFC);
        if (name.isEmpty()) {
            problem(column, "missing");
        } else {
            name.codePoints()
                    .filter(it -> !belongsInName(it))
                    .findFirst()
                    .ifPresent(it -> problem(column, "nameCharacter", Characters.name(it)));
            if (name.codePoints().noneMatch(Character::isLetter)) {
                problem(column, "nameWithoutLetters");
            }
            boolean foreign = name.codePoints()
                    .filter(Character::isLetter)
                    .anyMatch(it -> script != null && Character.UnicodeScript.of(it) != script);
            if (foreign) {
                problem(column, script == Character.UnicodeScript.LATIN ? "nameNotLatin" : "nameNotCyrillic");
            }
        }
        return name;
    }

    /** Letters and their marks, and what stands between the parts of a name. */
    private static boolean belongsInName(int codePoint) {
        return Character.isLetter(codePoint)
                || Character.getType(codePoint) == Character.NON_SPACING_MARK
                || Character.getType(codePoint) == Character.COMBINING_SPACING_MARK
                || " -.'’ʼ".indexOf(codePoint) >= 0;
    }

    private static String listed(Set<String> codes) {
        return String.join(", ", new TreeSet<>(codes));
    }

    private void problem(Column column, String problem, Object... arguments) {
        problems.add(line.number(), column.header(), problem, arguments);
    }
}
