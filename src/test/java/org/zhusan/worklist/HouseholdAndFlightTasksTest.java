package org.zhusan.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.zhusan.Cast;
import org.zhusan.IntegrationTest;
import org.zhusan.Parcel;
import org.zhusan.Visitor;
import org.zhusan.agency.Access;
import org.zhusan.agency.CaseAccess;
import org.zhusan.agency.CasePeople;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.agency.NotPermitted;
import org.zhusan.casefile.OperationFiles;
import org.zhusan.casefile.People;
import org.zhusan.casefile.Records;
import org.zhusan.casefile.Timeline;
import org.zhusan.engine.OpenTask;
import org.zhusan.engine.Processes;
import org.zhusan.engine.ProgrammeClock;
import org.zhusan.engine.Tasks;
import org.zhusan.form.FormRules;

/** Kairat receives Aliya's household; Damir plans an aircraft, Aizada watches over who sits in it. Two small models of our own. */
@IntegrationTest
@TestPropertySource(properties = "zhusan.engine.models=file:src/test/resources/probes/")
class HouseholdAndFlightTasksTest {
    private static final byte[] PDF = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF".getBytes(StandardCharsets.US_ASCII);
    private static final String NOWHERE = "/people/%s/papers/%s";

    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Autowired
    private Processes processes;

    @Autowired
    private Tasks tasks;

    @Autowired
    private People people;

    @Autowired
    private Records records;

    @Autowired
    private Timeline timeline;

    @Autowired
    private OperationFiles operations;

    @Autowired
    private CaseAccess access;

    @Autowired
    private ProgrammeClock clock;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private Manifest manifest;

    private Cast.Family aliya;
    private String flight;

    @BeforeEach
    void aFamilyAndAFlight() {
        aliya = cast.aliya();
        flight = "ZH-S8-F" + Math.floorMod(UUID.randomUUID().getMostSignificantBits(), 1_000_000_000L);
        operations.open(flight, "atc", Member.system("test"));
        manifest.flight = flight;
        manifest.people = List.of(aliya.adult(), aliya.children().get(0));
    }

    @AfterEach
    void timeGoesOn() {
        clock.follow();
    }

    @Test
    void theListAndThePageTellWhichHouseholdAndWhoLivesThere() {
        String task = begin("householdProbe", aliya.household());
        Visitor kairat = inEnglish("kairat");

        assertThat(words(kairat.get("/tasks?filter=unclaimed")))
                .contains("Household " + aliya.household() + ", Aliya (3 people)");
        assertThat(words(kairat.get("/tasks/" + task)))
                .contains("Household " + aliya.household() + ", Aliya (3 people)", "Who is in the household")
                .contains(aliya.children().get(0) + ", Dana (aged 11 to 13)", "Ramazan (aged 3 to 6)");
    }

    @Test
    void papersOfAHouseholdLieWithTheReferencePersonAndRowsWithEachPerson() {
        String task = begin("householdProbe", aliya.household());
        Visitor kairat = inEnglish("kairat");
        kairat.post("/tasks/" + task + "/assignment", Map.of());
        String needs = aliya.members().stream()
                .map(it -> "{\"personRef\":\"" + it + "\",\"needs\":\"shoes for " + it + "\"}")
                .toList()
                .toString();

        HttpResponse<String> answer =
                complete(kairat, task, "{\"people\":" + needs + ",\"luggage\":\"two bags\"}", PDF);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        Records.Stored hers = newest(aliya.adult(), "receiveFamily", cast.kairat());
        assertThat(hers.answers())
                .containsEntry("luggage", "two bags")
                .containsEntry("people.needs", "shoes for " + aliya.adult());
        assertThat(hers.attachments()).hasSize(1);
        for (String child : aliya.children()) {
            Records.Stored its = newest(child, "receiveFamily", cast.kairat());
            assertThat(its.answers())
                    .containsEntry("people.needs", "shoes for " + child)
                    .doesNotContainKey("luggage");
            assertThat(its.attachments()).isEmpty();
        }
        assertThat(count("record", aliya.household())).isZero();
    }

    @Test
    void theTaskStillFindsItsFileWhenAnotherBecomesTheReferencePerson() {
        String task = begin("householdProbe", aliya.household());
        people.splitHousehold(List.of(aliya.adult()), Member.system("test"));
        String dana = aliya.children().get(0);
        Visitor kairat = inEnglish("kairat");
        kairat.post("/tasks/" + task + "/assignment", Map.of());
        String rows = aliya.children().stream()
                .map(it -> "{\"personRef\":\"" + it + "\"}")
                .toList()
                .toString();

        assertThat(complete(kairat, task, "{\"people\":" + rows + ",\"luggage\":\"one bag\"}", null)
                        .statusCode())
                .isEqualTo(200);

        assertThat(newest(dana, "receiveFamily", cast.kairat()).answers()).containsEntry("luggage", "one bag");
        assertThat(records.latest(aliya.adult(), "receiveFamily", cast.kairat(), "test"))
                .isEmpty();
    }

    @Test
    void nobodyBringsAStrangerIntoTheRows() {
        String task = begin("householdProbe", aliya.household());
        String stranger = cast.zarina().adult();
        Visitor kairat = inEnglish("kairat");
        kairat.post("/tasks/" + task + "/assignment", Map.of());
        String rows = "[{\"personRef\":\"" + stranger + "\"},{\"personRef\":\""
                + aliya.members().get(1) + "\"},{\"personRef\":\""
                + aliya.members().get(2) + "\"}]";

        assertThat(complete(kairat, task, "{\"people\":" + rows + "}", null).statusCode())
                .isEqualTo(422);
        assertThat(access.classes(cast.kairat(), Access.EXISTS, stranger)).isEmpty();
    }

    @Test
    void aFlightsPapersLieInItsOwnFileAndAreNobodyElses() {
        String task = begin("flightProbe", flight);
        Visitor damir = inEnglish("damir");
        assertThat(words(damir.get("/tasks?filter=unclaimed"))).contains("Flight " + flight);
        damir.post("/tasks/" + task + "/assignment", Map.of());
        assertThat(draft(damir, task, "{\"aircraft\":\"with a blue tail\"}").statusCode())
                .isEqualTo(200);
        assertThat(damir.get("/tasks/" + task).body()).contains("with a blue tail");

        for (String login : List.of("aigerim", "viktor", "asel", "kairat", "nurlan")) {
            Visitor other = inEnglish(login);
            assertThat(other.get("/tasks/" + task).statusCode()).as(login).isEqualTo(404);
            assertThat(draft(other, task, "{}").statusCode()).as(login).isEqualTo(404);
        }
        assertThat(complete(damir, task, "{\"aircraft\":\"with a red tail\"}", PDF)
                        .statusCode())
                .isEqualTo(200);
        timeline.note(flight, "flight.planned", DataClass.ROUTE, cast.damir());

        Records.Stored stored = newest(flight, "planAircraft", cast.damir());
        UUID paper = stored.attachments().get(0).id();
        assertThat(stored.answers()).containsEntry("aircraft", "with a red tail");
        assertThat(damir.get(NOWHERE.formatted(flight, paper)).statusCode()).isEqualTo(200);
        for (String login : List.of("aigerim", "viktor", "asel", "kairat", "nurlan")) {
            Member other = cast.worker(login);
            assertThat(records.of(flight, other, "test")).as(login).isEmpty();
            assertThat(timeline.of(flight, other)).as(login).isEmpty();
            assertThat(inEnglish(login).get(NOWHERE.formatted(flight, paper)).statusCode())
                    .as(login)
                    .isEqualTo(404);
            assertThatThrownBy(() -> records.attachment(flight, paper, other, "test"))
                    .isInstanceOf(NotPermitted.class);
        }
        assertThatThrownBy(() -> records.attachment(aliya.adult(), paper, cast.damir(), "test"))
                .as("under another number")
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void aFormWithARowPerPassengerOpensExactlyThesePeopleUntilTenDaysAfter() {
        complete(begin("flightProbe", flight), "damir", "{\"aircraft\":\"x\"}");
        String ramazan = aliya.children().get(1);
        for (String seated : manifest.people) {
            assertThat(access.classes(cast.aizada(), Access.WRITE, seated))
                    .contains(DataClass.MEDICAL)
                    .doesNotContain(DataClass.MEDICAL_FLAGS, DataClass.SOCIAL);
            assertThat(access.classes(cast.damir(), Access.EXISTS, seated))
                    .as("the first form has no rows")
                    .isEmpty();
        }
        assertThat(access.classes(cast.aizada(), Access.EXISTS, ramazan)).isEmpty();
        assertThat(access.classes(cast.aizada(), Access.EXISTS, aliya.household()))
                .isEmpty();

        String rows = "[{\"personRef\":\"" + aliya.adult() + "\",\"event\":\"fever\"},{\"personRef\":\""
                + aliya.children().get(0) + "\"}]";
        complete(open(flight), "aizada", "{\"passengers\":" + rows + ",\"weather\":\"rough\"}");

        assertThat(newest(aliya.adult(), "watchPassengers", cast.aizada()).answers())
                .containsEntry("passengers.event", "fever")
                .doesNotContainKey("weather");
        assertThat(newest(flight, "watchPassengers", cast.aizada()).answers())
                .containsEntry("weather", "rough")
                .doesNotContainKey("passengers");
        assertThat(newest(flight, "planAircraft", cast.damir()).parts()).containsOnlyKeys(DataClass.ROUTE);
        assertThat(records.latest(flight, "watchPassengers", cast.damir(), "test"))
                .as("the agency that leads the flight does not read what was medical on it")
                .isEmpty();

        clock.jumpTo(clock.instant().plus(Duration.ofDays(10).plusSeconds(1)));
        assertThat(access.classes(cast.aizada(), Access.EXISTS, aliya.adult())).isEmpty();
        assertThat(access.classes(cast.aizada(), Access.EXISTS, flight)).isEmpty();
        assertThat(access.classes(cast.damir(), Access.READ, flight)).isNotEmpty();
    }

    private String begin(String process, String number) {
        processes.start(process, number, Map.of());
        return open(number);
    }

    private String open(String number) {
        return tasks.openFor(number).stream().map(OpenTask::id).findFirst().orElseThrow();
    }

    private void complete(String task, String login, String answers) {
        HttpResponse<String> answer = complete(inEnglish(login), task, answers, null);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static HttpResponse<String> complete(Visitor by, String task, String answers, byte[] paper) {
        var parcel = new Parcel()
                .with("answers", answers)
                .with("submission", UUID.randomUUID().toString());
        if (paper != null) {
            parcel.file("file:attachments", "paper.pdf", "application/pdf", paper);
        }
        return by.post("/tasks/" + task + "/completion", parcel);
    }

    private static HttpResponse<String> draft(Visitor by, String task, String json) {
        return by.post("/tasks/" + task + "/draft", "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    private Records.Stored newest(String file, String form, Member reader) {
        return records.latest(file, form, reader, "test").orElseThrow();
    }

    /** What a reader sees of a page, without the marks. */
    private static String words(HttpResponse<String> page) {
        return page.body().replaceAll("<[^>]+>", "").replaceAll("\\s+", " ");
    }

    private Visitor inEnglish(String login) {
        Visitor visitor = new Visitor(port).signIn(login);
        visitor.post("/language", Map.of("language", "en", "back", "/tasks"));
        visitor.get("/tasks");
        return visitor;
    }

    private int count(String table, String number) {
        return sql.sql("SELECT count(*) FROM zhusan." + table + " WHERE person = :number")
                .param("number", number)
                .query(Integer.class)
                .single();
    }

    @TestConfiguration
    static class Probes {
        @Bean
        Manifest probeManifest() {
            return new Manifest();
        }

        @Bean
        FormRules probeFamily(People people) {
            return new RowPerPerson("householdProbe", "receiveFamily", "people") {
                @Override
                List<String> of(String caseNumber) {
                    assertThat(caseNumber).startsWith("ZH-H-");
                    return people.livingIn(caseNumber).stream()
                            .map(People.Person::number)
                            .toList();
                }
            };
        }

        @Bean
        FormRules probePassengers(Manifest manifest) {
            return new RowPerPerson("flightProbe", "watchPassengers", "passengers") {
                @Override
                List<String> of(String caseNumber) {
                    return List.copyOf(manifest.listed(caseNumber));
                }
            };
        }
    }

    /** What evacuation tells of its flights. */
    static class Manifest implements CasePeople {
        private String flight = "";
        private List<String> people = List.of();

        @Override
        public Set<String> listed(String caseNumber) {
            return caseNumber.equals(flight) ? Set.copyOf(people) : Set.of();
        }
    }

    private abstract static class RowPerPerson implements FormRules {
        private final String process;
        private final String form;
        private final String list;

        RowPerPerson(String process, String form, String list) {
            this.process = process;
            this.form = form;
            this.list = list;
        }

        abstract List<String> of(String caseNumber);

        @Override
        public String process() {
            return process;
        }

        @Override
        public String form() {
            return form;
        }

        @Override
        public Map<String, Object> prefill(String caseNumber, String instance, Member reader) {
            return Map.of(
                    list,
                    of(caseNumber).stream()
                            .map(it -> Map.<String, Object>of("personRef", it))
                            .toList());
        }
    }
}
