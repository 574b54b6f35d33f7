package org.zhusan.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhusan.Cast;
import org.zhusan.IntegrationTest;
import org.zhusan.Visitor;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.agency.Relations;
import org.zhusan.casefile.Placements;
import org.zhusan.casefile.Placements.Kind;
import org.zhusan.engine.Inbox;
import org.zhusan.engine.Processes;
import org.zhusan.engine.ProgrammeClock;
import org.zhusan.evacuation.Pathways;

/** The picture of a household's way shows where it stands, and never what the reader may not know: who is held, who is being asked. */
@IntegrationTest
class PathwayPictureTest {
    private static final Member BY = Member.system("test");
    private static final Pattern STANDING = Pattern.compile("data-for=\"standing\">([^<]*)<");
    /** At the centre and at the ministry of health: neither may know of a procedure, and the centre's administration of no illness. */
    private static final Map<String, String> CARERS = Map.of("kairat", "aktau", "aizada", "moh");

    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Autowired
    private Pathways pathways;

    @Autowired
    private Processes processes;

    @Autowired
    private Inbox inbox;

    @Autowired
    private Placements placements;

    @Autowired
    private Relations relations;

    @Autowired
    private ProgrammeClock clock;

    @Test
    void theOfficerSeesWhereTheHouseholdStandsAndWhatHappensThere() {
        Cast.Family family = begun();
        assertThat(page("en", "aigerim", family.adult()))
                .contains(
                        "Pathway home", "data-island=\"diagram\"", "Await boarding", "The household waits where it is");
        assertThat(page("ru", "aigerim", family.adult())).contains("Путь домой", "Ждать посадки", "Спросить каждого");
        assertThat(standing(page("en", "aigerim", family.adult())))
                .contains("callActivity_askEveryone", "receiveTask_awaitBoarding");
        tell(family, "boarded");
        assertThat(page("kk", "aigerim", family.adult())).contains("Үйге жол", "Қонуды күту");
    }

    @Test
    void theWayTakenIsDrawnAndWhatIsCalledNowCanBeEnteredAndLeft() {
        Cast.Family family = begun();
        tell(family, "boarded");
        String page = page("en", "aigerim", family.adult());
        assertThat(standing(page))
                .contains("\"flow_begin\"", "\"flow_ask\"", "\"flow_await\"", "\"flow_boarded\"")
                .doesNotContain("flow_asked", "flow_landed", "flow_staysAbroad", "flow_wish");
        Matcher door = Pattern.compile("<a href=\"(/people/[^\"]+/ways/[^\"]+)\">See inside: Voluntary consent")
                .matcher(page);
        assertThat(door.find()).isTrue();
        assertThat(new Visitor(port).signIn("aigerim").get(door.group(1)).body())
                .contains("data-model=\"/processes/consent/model\"", "href=\"/people/" + family.adult() + "\"");
    }

    @Test
    void aHouseholdWithoutAPathwayHasNoPicture() {
        assertThat(page("en", "aigerim", cast.zarina().adult())).doesNotContain("Pathway home");
    }

    @Test
    void aProsecutorCannotTellAHouseholdThatIsBeingAskedFromOneThatIsNot() {
        Cast.Family asked = begun();
        Cast.Family notYet = cast.aliya();
        pathways.open(notYet.household(), BY);
        String first = standing(seenBy("viktor", "prosecutor", asked));
        String second = standing(seenBy("viktor", "prosecutor", notYet));
        assertThat(first)
                .isEqualTo(second)
                .contains("receiveTask_awaitBoarding")
                .doesNotContain("Everyone", "Anew", "seeWho", "flow_ask\"");
        assertThat(inWords(seenBy("viktor", "prosecutor", asked)))
                .contains("Await boarding")
                .doesNotContain("Ask");
    }

    @Test
    void nobodyReadsCustodyOffThePictureOfWhoeverIsWithAnotherAgency() {
        Cast.Family held = begun();
        tell(held, "staysAbroad");
        placements.move(held.adult(), Kind.CUSTODY, "mia", null, clock.instant(), BY);
        Cast.Family ill = begun();
        tell(ill, "boarded");
        placements.move(ill.adult(), Kind.ISOLATION, "moh", null, clock.instant(), BY);
        CARERS.forEach((login, agency) -> assertThat(seenBy(login, agency, held))
                .as(login)
                .contains("With another agency")
                .doesNotContain("Pathway home", "data-for=\"standing\"", "In custody"));
        assertThat(seenBy("kairat", "aktau", ill))
                .contains("With another agency")
                .doesNotContain("Pathway home", "data-for=\"standing\"", "In isolation");
        assertThat(seenBy("aizada", "moh", ill)).contains("In isolation", "Pathway home", "Await landing");
    }

    @Test
    void theChildrenOfAMotherWhoIsHeldStandWhereAllChildrenStand() {
        Cast.Family one = begun();
        Cast.Family other = begun();
        List.of(one, other).forEach(it -> tell(it, "boarded"));
        placements.move(one.adult(), Kind.CUSTODY, "mia", null, clock.instant(), BY);
        String child = one.children().get(0);
        String sameAge = other.children().get(0);
        String seen = seenBy("kairat", "aktau", child);
        String usual = seenBy("kairat", "aktau", sameAge);
        assertThat(standing(seen)).isEqualTo(standing(usual)).contains("receiveTask_awaitLanding");
        assertThat(inWords(seen)).isEqualTo(inWords(usual)).contains("Await landing");
    }

    private Cast.Family begun() {
        Cast.Family family = cast.aliya();
        pathways.open(family.household(), BY);
        processes.runDue();
        return family;
    }

    private void tell(Cast.Family family, String news) {
        inbox.post(news + "/" + family.household(), "pathway." + news, family.household(), Map.of());
    }

    private String seenBy(String login, String agency, Cast.Family family) {
        return seenBy(login, agency, family.adult());
    }

    /** Everything of the case is referred to the agency: what the reader still does not see, the function may not. */
    private String seenBy(String login, String agency, String person) {
        relations.refer(
                person,
                agency,
                null,
                EnumSet.allOf(DataClass.class),
                clock.instant().plus(Duration.ofDays(1)));
        return page("en", login, person);
    }

    private String page(String language, String login, String person) {
        Visitor visitor = new Visitor(port).signIn(login);
        visitor.post("/language", Map.of("language", language, "back", "/tasks"));
        visitor.get("/tasks");
        return visitor.get("/people/" + person).body();
    }

    private static String standing(String page) {
        Matcher found = STANDING.matcher(page);
        return found.find() ? found.group(1) : "";
    }

    private static String inWords(String page) {
        int from = page.indexOf("id=\"pathway\"");
        return from < 0 ? "" : page.substring(from, page.indexOf("<script", from));
    }
}
