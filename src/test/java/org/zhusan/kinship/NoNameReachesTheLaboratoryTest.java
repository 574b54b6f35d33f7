package org.zhusan.kinship;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhusan.Cast;
import org.zhusan.IntegrationTest;
import org.zhusan.Visitor;
import org.zhusan.agency.Member;
import org.zhusan.casefile.People;
import org.zhusan.engine.OpenTask;
import org.zhusan.engine.Processes;
import org.zhusan.engine.ProgrammeClock;
import org.zhusan.engine.Tasks;
import org.zhusan.form.Attachment;
import org.zhusan.kinship.Examinations.Covered;
import org.zhusan.kinship.Examinations.Institution;
import org.zhusan.kinship.Examinations.Order;
import org.zhusan.kinship.Examinations.Question;
import org.zhusan.kinship.Examinations.Relation;
import org.zhusan.kinship.SampleTable.Sample;
import org.zhusan.worklist.Completions;

/** Two hundred invented people, examinations of some of them, and everything a laboratory account can reach: none of it says who anybody is. */
@IntegrationTest
class NoNameReachesTheLaboratoryTest {
    private static final int PEOPLE = 200;
    private static final int EXAMINATIONS = 8;
    private static final Member ROSTER = Member.system("test");
    private static final List<DateTimeFormatter> WRITTEN = List.of(
            DateTimeFormatter.ISO_LOCAL_DATE,
            DateTimeFormatter.ofPattern("dd.MM.yyyy"),
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH),
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("ru")));

    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Autowired
    private People people;

    @Autowired
    private Examinations examinations;

    @Autowired
    private SampleCodes codes;

    @Autowired
    private SampleTable samples;

    @Autowired
    private Processes processes;

    @Autowired
    private Tasks tasks;

    @Autowired
    private Completions completions;

    @Autowired
    private ProgrammeClock clock;

    private final Random random = new Random(5);
    private final List<String> numbers = new ArrayList<>();
    private final Set<String> telling = new TreeSet<>();
    private final Set<String> read = new TreeSet<>();
    private int pages;

    @Test
    void nothingALaboratoryAccountCanReachSaysWhoSomebodyIs() {
        for (int i = 0; i < PEOPLE / 2; i++) {
            family();
        }
        List<String> ordered = new ArrayList<>();
        for (int i = 0; i < EXAMINATIONS; i++) {
            ordered.add(ordered(numbers.get(2 * i), numbers.get(2 * i + 1)));
        }
        Visitor elena = new Visitor(port).signIn("elena");
        for (String number : ordered) {
            processes.start("examination", number, Map.of());
            lookAround(elena, number);
            does(number, "takeSamples", "elena", taken(number));
            lookAround(elena, number);
            does(number, "witnessSampling", "askhat", witnessed(number));
            lookAround(elena, number);
            does(number, "receiveSamples", "askhat", received(number));
            lookAround(elena, number);
            does(number, "examineSamples", "elena", examined(number));
            lookAround(elena, number);
            does(number, "reviewResult", "askhat", Map.of("review", "agrees"));
            lookAround(elena, number);
            does(number, "releaseResult", "askhat", Map.of("reportLookedThrough", true));
            does(number, "countersignRelease", "elena", Map.of("reportLookedThrough", true));
            lookAround(elena, number);
            assertThat(examinations.released(number)).isPresent();
        }
        guess(elena, ordered);
        assertThat(pages).as("pages looked at").isGreaterThan(400);
        assertThat(read).as("the codes are what it reads").anyMatch(it -> it.contains(code(ordered.get(0))));
    }

    @Test
    void neitherAnotherAgencyNorALawyerWithoutTheChildOpensAnExamination() {
        family();
        String number = ordered(numbers.get(0), numbers.get(1));
        for (String login : List.of("zhuldyz", "viktor", "nurlan", "asel", "saltanat", "ainur", "talgat", "aizada")) {
            Visitor visitor = new Visitor(port).signIn(login);
            for (String path : List.of("", "/slip", "/reports/" + UUID.randomUUID())) {
                HttpResponse<String> answer = visitor.get("/examinations/" + number + path);
                assertThat(answer.statusCode()).as(login + path).isEqualTo(404);
                assertThat(answer.body()).doesNotContain(code(number), "2-117/19");
            }
        }
    }

    // what the laboratory looks at

    private void lookAround(Visitor visitor, String number) {
        look(visitor, "/tasks");
        look(visitor, "/tasks?q=" + numbers.get(0));
        look(visitor, "/");
        look(visitor, "/people");
        look(visitor, "/examinations/" + number);
        look(visitor, "/processes/examination/model");
        for (OpenTask task : tasks.openFor(number)) {
            look(visitor, "/tasks/" + task.id());
            hidden(visitor.post("/tasks/" + task.id() + "/assignment", Map.of()), "/assignment");
            look(visitor, "/tasks/" + task.id());
            hidden(visitor.post("/tasks/" + task.id() + "/draft", "application/json", bytes("{\"x\":1}")), "/draft");
            hidden(visitor.post("/tasks/" + task.id() + "/completion", "application/json", bytes("{}")), "/completion");
            hidden(visitor.post("/tasks/" + task.id() + "/release", Map.of()), "/release");
        }
        reports(visitor, number);
    }

    private void reports(Visitor visitor, String number) {
        var links = Pattern.compile("/examinations/[^\"]+/reports/[0-9a-f-]+")
                .matcher(visitor.get("/examinations/" + number).body());
        while (links.find()) {
            HttpResponse<String> file = visitor.get(links.group());
            assertThat(file.statusCode()).isEqualTo(200);
            hidden(file, links.group());
        }
    }

    private void guess(Visitor visitor, List<String> ordered) {
        for (String person : numbers) {
            look(visitor, "/people/" + person);
        }
        for (String page : List.of("examinations", "vaccinations", "consent", "sessions", "early-departure")) {
            look(visitor, "/people/" + numbers.get(0) + "/" + page);
        }
        for (String number : ordered) {
            for (String page : List.of("/slip", "/reports/" + UUID.randomUUID(), "/reports/x", "/..")) {
                look(visitor, "/examinations/" + number + page);
            }
        }
        look(visitor, "/people?after=" + numbers.get(0));
        look(visitor, "/examinations/ZH-K-999999");
        look(visitor, "/examinations/" + numbers.get(0));
        look(visitor, "/people/" + ordered.get(0));
        look(visitor, "/ward");
        look(visitor, "/rosters");
    }

    private void look(Visitor visitor, String path) {
        hidden(visitor.get(path), path);
    }

    /** What was asked for in the address may be said back; nothing else. */
    private void hidden(HttpResponse<String> answer, String path) {
        pages++;
        String asked = path.replaceAll(".*(ZH-P-[0-9]+).*", "$1");
        String said = (answer.body() + answer.headers().map())
                .toLowerCase(Locale.ROOT)
                .replace(asked.toLowerCase(Locale.ROOT), "")
                // the example beside the field in which a number is typed
                .replace("zh-p-000123", "")
                // the date of a law in the model, which may be somebody's birthday
                .replace("27 april 2017", "");
        read.add(answer.body());
        assertThat(telling.stream().filter(it -> tells(said, it))).as(path).isEmpty();
    }

    /** Beginning a word of its own, so that the 27th is not the 7th. */
    private static boolean tells(String said, String word) {
        int at = said.indexOf(word);
        while (at > 0 && Character.isLetterOrDigit(said.charAt(at - 1)) && Character.isDigit(word.charAt(0))) {
            at = said.indexOf(word, at + 1);
        }
        return at >= 0;
    }

    // people and orders

    private void family() {
        String child = person(People.Role.CHILD, 1 + random.nextInt(15));
        String mother = person(People.Role.ADULT, 20 + random.nextInt(25));
        String household = people.formHousehold(List.of(mother, child), ROSTER);
        numbers.addAll(List.of(child, mother));
        telling.addAll(List.of(child.toLowerCase(Locale.ROOT), mother.toLowerCase(Locale.ROOT)));
        telling.add(household.toLowerCase(Locale.ROOT));
    }

    private String person(People.Role role, int age) {
        LocalDate born = today().minusYears(age).minusDays(60 + random.nextInt(200));
        String surname = word();
        String first = word();
        telling.addAll(List.of(surname, first));
        WRITTEN.forEach(it -> telling.add(it.format(born).toLowerCase(Locale.ROOT)));
        String name = capital(surname) + " " + capital(first);
        return people.register(
                new People.NewPerson(
                        role,
                        People.Sex.FEMALE,
                        born,
                        name,
                        name,
                        name,
                        name,
                        "kk",
                        false,
                        false,
                        People.FoundIn.CAMP,
                        "MAN",
                        null),
                ROSTER);
    }

    private String ordered(String child, String mother) {
        String number = examinations.order(
                child,
                new Order(
                        "2-117/19",
                        today(),
                        Set.of(Question.MOTHERHOOD),
                        Institution.ATYRAU,
                        today().plusDays(20),
                        List.of(Covered.child(child), new Covered(mother, Relation.MOTHER))),
                cast.worker("talgat"));
        codes.makeFirst(number, Map.of());
        return number;
    }

    private String code(String number) {
        return samples.of(number).get(0).code();
    }

    /** Eleven letters nobody's page would have by chance. */
    private String word() {
        var word = new StringBuilder();
        for (int i = 0; i < 5; i++) {
            word.append("bdgkmnrtz".charAt(random.nextInt(9))).append("aeiou".charAt(random.nextInt(5)));
        }
        return word.append('x').toString();
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    // what honest experts write

    private void does(String number, String form, String login, Map<String, Object> answers) {
        OpenTask task = tasks.openFor(number).stream()
                .filter(it -> it.form().equals(form))
                .findFirst()
                .orElseThrow(() -> new AssertionError(number + " does not wait for " + form));
        List<Attachment> files = form.equals("examineSamples")
                ? List.of(new Attachment("reportFile", "r.pdf", "application/pdf", bytes("%PDF-1.4\nCodes only")))
                : List.of();
        completions.complete(
                cast.worker(login), task.id(), answers, files, UUID.randomUUID().toString());
    }

    private Map<String, Object> taken(String number) {
        return Map.of("institution", "atyrau", "samples", rows(number, row -> {
            row.put("outcome", "given");
            row.put("material", "buccal");
            row.put("sealNo", "N-" + (100_000 + random.nextInt(800_000)));
            row.put("takenAt", time());
            row.put("identityChecked", true);
        }));
    }

    private Map<String, Object> witnessed(String number) {
        return Map.of(
                "sawIdentification", true, "sawSealing", true, "sawFreeWill", true, "samples", rows(number, row -> {}));
    }

    private Map<String, Object> received(String number) {
        return Map.of(
                "broughtBy", "taker", "receivedAt", time(), "samples", rows(number, row -> row.put("seal", "intact")));
    }

    private Map<String, Object> examined(String number) {
        return Map.of(
                "openedAt",
                time(),
                "conclusion",
                "confirmed",
                "probability",
                new BigDecimal("99.99"),
                "markers",
                21,
                "expertNo",
                "17/19",
                "expertDate",
                today().toString(),
                "samples",
                rows(number, row -> row.put("seal", "intact")));
    }

    private List<Map<String, Object>> rows(String number, Consumer<Map<String, Object>> more) {
        var rows = new ArrayList<Map<String, Object>>();
        for (Sample sample : samples.of(number)) {
            Map<String, Object> row = new HashMap<>(Map.of("code", sample.code()));
            more.accept(row);
            rows.add(row);
        }
        return rows;
    }

    private String time() {
        Instant now = clock.instant();
        return now.atOffset(ZoneOffset.UTC).toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
