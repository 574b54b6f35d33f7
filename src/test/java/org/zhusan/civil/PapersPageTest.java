package org.zhusan.civil;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhusan.Cast;
import org.zhusan.IntegrationTest;
import org.zhusan.Visitor;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Relations;
import org.zhusan.casefile.IdentityNumber;
import org.zhusan.casefile.People;
import org.zhusan.casefile.People.Role;
import org.zhusan.casefile.People.Sex;
import org.zhusan.engine.OpenTask;
import org.zhusan.engine.Processes;
import org.zhusan.engine.Tasks;
import org.zhusan.form.Rulebook;
import org.zhusan.worklist.Completions;

/** Papers from the inventory to the receipt and an amendment years later, through the real forms; and the page that shows them, to whom, to whom not. */
@IntegrationTest
class PapersPageTest {
    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Autowired
    private People people;

    @Autowired
    private Relations relations;

    @Autowired
    private Processes processes;

    @Autowired
    private Tasks tasks;

    @Autowired
    private Completions completions;

    @Autowired
    private Rulebook rules;

    @Autowired
    private Clock clock;

    @Test
    void aWomanIsDocumentedAndHerPageShowsEachPaperOnItsWay() {
        String woman = cast.born(Role.ADULT, Sex.FEMALE, LocalDate.of(1989, 4, 3), false, false);
        known(woman, "rc", "MAN");
        processes.start("civilRegistration", woman, Map.of("placeRegion", "MAN"));
        assertThat(page("ainur", woman).body())
                .contains(
                        "Birth certificate", "Being obtained", "Take inventory", "Lawyer, regional centre", "Mangystau")
                .doesNotContain("civil.page", "userTask_");

        does(
                woman,
                "takeInventory",
                "ainur",
                "documents",
                List.of(
                        Map.of("kind", "birthCertificate", "status", "lost"),
                        Map.of("kind", "identityCard", "status", "never")));
        does(
                woman,
                "queryArchive",
                "meruert",
                "records",
                List.of(
                        Map.of("recordType", "birth", "result", "found", "foundNo", "A-77", "duplicate", true),
                        Map.of("recordType", "identity", "result", "notFound")),
                "iin",
                number(woman));
        assertThat(page("ainur", woman).body()).contains("A-77", "Ready, to be handed over", "Migration service");
        does(
                woman,
                "issueIdentityCard",
                "yerlan",
                "papers",
                List.of(Map.of(
                        "type", "identityCard",
                        "outcome", "issued",
                        "docNo", "034567812",
                        "issuedOn", today(),
                        "validUntil", LocalDate.parse(today()).plusYears(10).toString())));
        does(
                woman,
                "registerResidence",
                "yerlan",
                "locality",
                "Invented town",
                "address",
                "Secret street 7",
                "from",
                today());
        does(
                woman,
                "deliverDocuments",
                "ainur",
                "receivedBy",
                "self",
                "signMethod",
                "ink",
                "signPlace",
                "Aktau",
                "signAt",
                now());

        assertThat(processes.past("civilRegistration").stream()
                        .filter(it -> it.caseNumber().equals(woman))
                        .map(Processes.Past::ending))
                .containsExactly("endEvent_documented");
        assertThat(page("ainur", woman).body())
                .contains("034567812", "Handed over", "Nothing is open")
                .doesNotContain("Being obtained", "Secret street");
    }

    @Test
    void aMotherAmendsSyriaLaterAndTheOldPlaceStaysInTheRecord() {
        String child = child();
        Visitor ainur = in("en", "ainur");
        assertThat(ainur.get("/people/" + child).body()).contains("/people/" + child + "/documents");
        assertThat(ainur.get(documents(child)).body()).contains("Ask for an amendment");

        assertThat(ainur.post("/people/" + child + "/amendments", Map.of()).statusCode())
                .isEqualTo(302);
        var again = ainur.post("/people/" + child + "/amendments", Map.of());
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body())
                .contains("is being dealt with", "Hear amendment")
                .doesNotContain("Ask for an amendment");
        assertThat(processes.running(child)).hasSize(1);

        does(
                child,
                "hearAmendment",
                "ainur",
                "wishedBy",
                "mother",
                "field",
                "birthplace",
                "old",
                "Syria",
                "new",
                "Karaganda",
                "ground",
                "request",
                "reason",
                "Asked about it at school",
                "childOpinion",
                "agrees",
                "childWords",
                "I am from here",
                "consequencesExplained",
                true,
                "amendmentWished",
                true,
                "signMethod",
                "ink",
                "signPlace",
                "Aktau",
                "signAt",
                now());
        does(
                child,
                "decideOnAmendment",
                "meruert",
                "amendment",
                "allowed",
                "legalGround",
                "Invented provision",
                "reason",
                "Nothing stands against it",
                "recordNo",
                "R-2",
                "amendedOn",
                today(),
                "certNo",
                "KZ-2");
        does(
                child,
                "handOverAmended",
                "ainur",
                "oldReturned",
                "yes",
                "receivedBy",
                "mother",
                "receiverName",
                "Invented Mother",
                "signMethod",
                "ink",
                "signPlace",
                "Aktau",
                "signAt",
                now());

        assertThat(ainur.get(documents(child)).body())
                .contains("Syria", "Karaganda", "Amended", "KZ-2", "Handed over", "Ask for an amendment")
                .doesNotContain("civil.page");
        assertThat(in("ru", "ainur").get(documents(child)).body())
                .contains("Документы этого человека", "Место рождения", "Изменена")
                .doesNotContain("civil.page");
        assertThat(in("kk", "ainur").get(documents(child)).body())
                .contains("Осы адамның құжаттары", "Туған жері", "Өзгертілді")
                .doesNotContain("civil.page");
    }

    @ParameterizedTest
    @ValueSource(strings = {"viktor", "nurlan", "olga", "aizada", "meruert", "yerlan", "talgat"})
    void whoHasNothingToDoWithThemFindsNeitherPageNorButton(String login) {
        String child = child();
        Visitor other = in("en", login);

        assertThat(other.get(documents(child)).statusCode()).isEqualTo(404);
        assertThat(other.post("/people/" + child + "/amendments", Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(processes.running(child)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"meruert", "yerlan", "sandugash"})
    void whoWorksWithThemButIsNoLawyerSeesThePageAndAsksForNothing(String login) {
        String child = child();
        known(child, "registry", "MAN");
        known(child, "mia", "MAN");
        Visitor other = in("en", login);

        assertThat(other.get(documents(child)).body())
                .contains("Birth certificate")
                .doesNotContain("Ask for an amendment");
        assertThat(other.post("/people/" + child + "/amendments", Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(processes.running(child)).isEmpty();
    }

    @Test
    void aFileOfAnotherRegionIsNobodysHere() {
        String child = cast.child(9);
        known(child, "rc", "KAR");
        known(child, "registry", "KAR");

        for (String login : List.of("ainur", "meruert")) {
            assertThat(in("en", login).get(documents(child)).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void strangeNumbersAndForgedRequestsLeadNowhere() {
        Visitor ainur = in("en", "ainur");
        for (String number : List.of("ZH-P-999999", "ZH-H-000001", "..%2F..%2Fetc", "ZH-P-1'--")) {
            assertThat(ainur.get("/people/" + number.replace("'", "%27") + "/documents")
                            .statusCode())
                    .as(number)
                    .isBetween(400, 404);
        }
        String child = child();
        assertThat(ainur.postWithoutToken("/people/" + child + "/amendments", Map.of())
                        .statusCode())
                .isEqualTo(403);
        assertThat(processes.running(child)).isEmpty();
    }

    @Test
    void whoMayNotKnowOfAnUndertakingIsNotToldOfOne() {
        String child = child();
        assertThat(page("ainur", child).body()).doesNotContain("Leaving needs permission");
    }

    private String child() {
        String child = cast.child(11);
        known(child, "rc", "MAN");
        return child;
    }

    private void known(String person, String agency, String region) {
        relations.refer(
                person,
                agency,
                region,
                EnumSet.of(DataClass.ROUTE, DataClass.IDENTITY, DataClass.IDENTITY_FIRST),
                clock.instant().plus(Duration.ofDays(1)));
    }

    /** The form as it begins, changed by these answers, handed in by whoever may. */
    private void does(String person, String form, String login, Object... answers) {
        OpenTask task = tasks.openFor(person).stream()
                .filter(it -> it.form().equals(form))
                .findFirst()
                .orElseThrow();
        var officer = cast.worker(login);
        var sheet = new HashMap<>(rules.of(task.process(), form).prefill(person, task.instance(), officer));
        for (int i = 0; i < answers.length; i += 2) {
            sheet.put((String) answers[i], answers[i + 1]);
        }
        completions.complete(
                officer, task.id(), sheet, List.of(), UUID.randomUUID().toString());
        processes.runDue();
    }

    private String number(String person) {
        var they = people.find(person).orElseThrow();
        return IdentityNumber.invented(they.birthDate(), they.sex(), 9907)
                .orElseThrow()
                .digits();
    }

    private String today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone()).toString();
    }

    private String now() {
        return OffsetDateTime.ofInstant(clock.instant(), clock.getZone())
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }

    private static String documents(String person) {
        return "/people/" + person + "/documents";
    }

    private java.net.http.HttpResponse<String> page(String login, String person) {
        return in("en", login).get(documents(person));
    }

    private Visitor in(String language, String login) {
        Visitor visitor = new Visitor(port).signIn(login);
        visitor.post("/language", Map.of("language", language, "back", "/tasks"));
        visitor.get("/tasks");
        return visitor;
    }
}
