package org.zhusan.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhusan.Cast;
import org.zhusan.IntegrationTest;
import org.zhusan.Visitor;
import org.zhusan.agency.Access;
import org.zhusan.agency.CaseAccess;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.casefile.People;
import org.zhusan.casefile.Placements;
import org.zhusan.engine.OpenTask;
import org.zhusan.engine.Processes;
import org.zhusan.engine.ProgrammeClock;
import org.zhusan.engine.Tasks;
import org.zhusan.handoff.Offers.Need;
import org.zhusan.handoff.Offers.Proposal;
import org.zhusan.handoff.Offers.Regime;
import org.zhusan.worklist.Completions;

/** An invented household is offered to Karaganda; before the region has accepted nothing any of its accounts can reach says who they are. */
@IntegrationTest
class NoNameReachesTheRegionTest {
    private static final Member ROSTER = Member.system("test");
    private static final List<String> REGION = List.of(
            "dauren", "karlygash", "tatyana", "larissa", "samat", "zhanat", "roza", "olga", "maksat", "sholpan");
    private static final List<String> NAMES =
            List.of("Зыбакова", "Тырмана", "Zybakova", "Tyrmana", "Бөжеков", "Bozhekov");

    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Autowired
    private People people;

    @Autowired
    private Placements placements;

    @Autowired
    private Offers offers;

    @Autowired
    private Processes processes;

    @Autowired
    private Tasks tasks;

    @Autowired
    private Completions completions;

    @Autowired
    private CaseAccess access;

    @Autowired
    private TransferFiles packed;

    @Autowired
    private ProgrammeClock clock;

    private final Set<String> telling = new TreeSet<>();
    private final List<String> members = new ArrayList<>();
    private int pages;

    @Test
    void beforeItAcceptsNoAccountOfTheRegionLearnsWhoIsOffered() {
        String household = household();
        String number = offers.open(
                new Proposal(household, "KAR", Regime.DAY, today().plusDays(14), Set.of(Need.PSYCHOLOGIST)),
                cast.worker("asel"));
        packed.compose(
                "packed-" + number,
                household,
                clock.instant(),
                today().plusDays(14),
                "day",
                Set.of("psychologist"),
                EnumSet.of(DataClass.IDENTITY, DataClass.IDENTITY_FIRST, DataClass.SOCIAL));
        processes.start("offer", number, Map.of("homeRegion", "KAR"));

        everyoneLooksAround(number, household);
        does(number, "answerOffer", "dauren", Map.of("answer", "ask", "question", "How old is the youngest?"));
        everyoneLooksAround(number, household);
        does(number, "answerQuestion", "asel", Map.of("answerText", "Under three"));
        everyoneLooksAround(number, household);
        does(
                number,
                "answerOffer",
                "dauren",
                Map.of("answer", "reject", "reasonKind", "noPlace", "reason", "Full (invented)"));
        everyoneLooksAround(number, household);
        members.forEach(it -> assertThat(access.classes(cast.worker("dauren"), Access.EXISTS, it))
                .isEmpty());
        assertThat(pages).as("pages looked at").isGreaterThan(300);

        does(
                number,
                "settleRejection",
                "maksat",
                Map.of(
                        "decision",
                        "takes",
                        "start",
                        today().plusDays(10).toString(),
                        "regime",
                        "day",
                        "settledReason",
                        "A house opens (invented)"));
        Visitor dauren = new Visitor(port).signIn("dauren");
        assertThat(dauren.get("/people/" + members.get(0)).body()).contains(members.get(0));
        assertThat(dauren.get("/people/" + members.get(0) + "/handoff").statusCode())
                .isEqualTo(200);
    }

    @Test
    void theSenderSeesItsOffersAndTakesOneBack() {
        String household = household();
        String number = offers.open(
                new Proposal(household, "KAR", Regime.DAY, today().plusDays(14), Set.of()), cast.worker("asel"));
        processes.start("offer", number, Map.of("homeRegion", "KAR"));
        assertThat(new Visitor(port).signIn("asel").get("/offers").body()).contains(number);
        assertThat(new Visitor(port).signIn("dauren").get("/offers").body()).contains(number);
        assertThat(new Visitor(port).signIn("tatyana").get("/offers").statusCode())
                .isEqualTo(404);
    }

    private void everyoneLooksAround(String number, String household) {
        for (String login : REGION) {
            Visitor visitor = new Visitor(port).signIn(login);
            for (String path : List.of("/", "/tasks", "/people", "/offers", "/tasks?q=" + number)) {
                look(visitor, path);
            }
            for (String person : members) {
                look(visitor, "/people/" + person);
                look(visitor, "/people/" + person + "/handoff");
                hidden(visitor.post("/people/" + person + "/handoff/withdrawal", Map.of()), person);
            }
            look(visitor, "/people/" + number);
            look(visitor, "/households/" + household + "/early-departure");
            for (OpenTask task : tasks.openFor(number)) {
                look(visitor, "/tasks/" + task.id());
                hidden(visitor.post("/tasks/" + task.id() + "/assignment", Map.of()), number);
                look(visitor, "/tasks/" + task.id());
                hidden(
                        visitor.post(
                                "/tasks/" + task.id() + "/completion",
                                "application/json",
                                "{}".getBytes(StandardCharsets.UTF_8)),
                        number);
                hidden(visitor.post("/tasks/" + task.id() + "/release", Map.of()), number);
            }
        }
    }

    private void look(Visitor visitor, String path) {
        hidden(visitor.get(path), path);
    }

    /** What was asked for in the address may be said back; nothing else. */
    private void hidden(HttpResponse<String> answer, String asked) {
        pages++;
        String said = answer.body() + answer.headers().map();
        for (String known : telling) {
            if (!asked.contains(known)) {
                assertThat(said).as(asked).doesNotContain(known);
            }
        }
    }

    private String household() {
        members.clear();
        telling.clear();
        person(People.Role.ADULT, 31, "Зыбакова Тырмана", "Zybakova Tyrmana");
        person(People.Role.CHILD, 2, "Бөжеков Тырмана", "Bozhekov Tyrmana");
        String household = people.formHousehold(members, ROSTER);
        members.forEach(it -> placements.move(it, Placements.Kind.AKTAU, "aktau", null, clock.instant(), ROSTER));
        telling.addAll(NAMES);
        telling.addAll(members);
        telling.add(household);
        return household;
    }

    private void person(People.Role role, int age, String name, String latin) {
        LocalDate born = today().minusYears(age).minusDays(77);
        telling.add(born.toString());
        telling.add(born.format(DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH)));
        members.add(people.register(
                new People.NewPerson(
                        role,
                        People.Sex.FEMALE,
                        born,
                        name,
                        name,
                        latin,
                        latin,
                        "kk",
                        false,
                        false,
                        People.FoundIn.CAMP,
                        null,
                        null),
                ROSTER));
    }

    private void does(String number, String form, String login, Map<String, Object> answers) {
        OpenTask task = tasks.openFor(number).stream()
                .filter(it -> it.form().equals(form))
                .findFirst()
                .orElseThrow(() -> new AssertionError(number + " does not wait for " + form));
        completions.complete(
                cast.worker(login),
                task.id(),
                answers,
                List.of(),
                UUID.randomUUID().toString());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
