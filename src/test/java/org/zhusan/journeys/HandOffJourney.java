package org.zhusan.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.zhusan.Cast;
import org.zhusan.engine.ProgrammeClock;
import org.zhusan.ward.Inhabited;

/** Asel hands Aliya's family over to Karaganda: Dauren says yes to three people without a name, and learns who they are afterwards. */
@Import(Inhabited.class)
class HandOffJourney extends Browsing {
    private static final Duration LONG_ENOUGH = Duration.ofDays(120);
    private static final int PHONE = 320;
    private static final String QUESTION = "Does any of the children need a school nearby?";
    private static final String ANSWER = "One of them does; the other is too young.";
    private static final List<String> NAMES =
            List.of("Aliya", "Ramazan", "Dana", "Seitkali", "Әлия", "Рамазан", "Дана", "Сейтқали", "Алия", "Сейткали");

    @Autowired
    private Inhabited centre;

    @Autowired
    private ProgrammeClock clock;

    private Voyage voyage;
    private Cast.Family aliya;

    @BeforeEach
    void aliyasFamilyLanded() {
        centre.empty();
        voyage = voyage();
        voyage.isLongAgo(LONG_ENOUGH);
        aliya = cast.aliya();
        voyage.begins(List.of(aliya));
        voyage.until(aliya.household(), "houseHousehold");
    }

    @AfterEach
    void everybodyLeaves() {
        clock.follow();
        centre.empty();
    }

    @Test
    void aRegionTakesAHouseholdBeforeItLearnsAName() {
        voyage.liveUntil(aliya.household(), "recordWish");
        recordsTheWish(signedIn("asel"));
        voyage.liveUntil(aliya.household(), "composeTransferFile");
        composesTheFile(signedIn("asel"));

        String offer = voyage.offers().get(0);
        namesNobodyInAnyLanguage(offer);
        namesNobodyToWhoeverGuesses(signedIn("dauren"));
        asks(signedIn("dauren"), offer);
        answers(signedIn("asel"), offer);
        accepts(signedIn("dauren"), offer);
        knowsThem(signedIn("dauren"));
        readsTheState("ru", 1280);
        readsTheState("kk", PHONE);

        voyage.liveUntil(aliya.household(), "confirmArrival");
        confirmsTheArrival(signedIn("dauren"));
        voyage.goesOn();
        assertThat(voyage.open(aliya.household(), "assessNeeds")).isPresent();
    }

    private void recordsTheWish(Page asel) {
        opens(asel, aliya.household(), "recordWish");
        choose(asel, "Region they want most", "Karaganda region");
        checks(asel, "Relatives live there");
        completes(asel, "Record wish");
    }

    private void composesTheFile(Page asel) {
        opens(asel, aliya.household(), "composeTransferFile");
        packs(asel, "Who they are: names, birth dates, papers", "To receive everyone by name");
        packs(asel, "Social passport, plan, reviews", "To go on with the plan");
        assertThat(asel.getByText("Own notes", new Page.GetByTextOptions().setExact(true)))
                .hasCount(0);
        type(asel, Pattern.compile("^Day the household would like"), day(wished()));
        checks(asel, "A psychologist");
        checks(asel, "By day, living at home or with relatives");
        completes(asel, "Compose transfer file");
    }

    private static void packs(Page page, String what, String why) {
        checks(page, what);
        page.getByLabel(Pattern.compile("^Why the region needs it")).last().fill(why);
    }

    private void namesNobodyInAnyLanguage(String offer) {
        String task = voyage.liveUntil(offer, "answerOffer").id();
        for (String language : List.of("en", "ru", "kk")) {
            Page dauren = signedIn("dauren", language, PHONE);
            for (String path : List.of("/offers", "/tasks/" + task)) {
                dauren.navigate(path);
                namesNobody(dauren);
                looksRight(dauren);
            }
        }
    }

    /** Numbers are no secret: whoever tries one learns nothing, not even that somebody has it. */
    private void namesNobodyToWhoeverGuesses(Page dauren) {
        for (String person : aliya.members()) {
            for (String page : List.of("", "/handoff", "/relatives", "/programme")) {
                String path = "/people/" + person + page;
                assertThat(dauren.navigate(path).status()).as(path).isEqualTo(404);
                namesNobody(dauren);
            }
        }
    }

    private void knowsThem(Page dauren) {
        for (String person : aliya.members()) {
            assertThat(dauren.navigate("/people/" + person).status()).as(person).isEqualTo(200);
            assertThat(dauren.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .containsText(Pattern.compile("Aliya|Ramazan|Dana"));
        }
    }

    private void readsTheState(String language, int width) {
        Page asel = signedIn("asel", language, width);
        for (String path :
                List.of("/people/" + aliya.adult() + "/handoff", "/people/" + aliya.adult() + "/relatives")) {
            assertThat(asel.navigate(path).status()).as(path).isEqualTo(200);
            looksRight(asel);
        }
    }

    private void asks(Page dauren, String offer) {
        dauren.navigate("/offers");
        assertThat(dauren.getByRole(AriaRole.MAIN)).containsText(offer);
        looksRight(dauren);
        opens(dauren, offer, "answerOffer");
        namesNobody(dauren);
        assertThat(dauren.getByLabel(Pattern.compile("^People"))).hasValue("3");
        assertThat(dauren.getByLabel(Pattern.compile("^You asked"))).hasCount(0);
        checks(dauren, "We ask first");
        dauren.getByLabel(Pattern.compile("^What you have to know")).fill(QUESTION);
        completes(dauren, "Answer offer");
    }

    private void answers(Page asel, String offer) {
        opens(asel, offer, "answerQuestion");
        assertThat(asel.getByLabel(Pattern.compile("^The centre asks"))).hasValue(QUESTION);
        asel.getByLabel(Pattern.compile("^Answer")).fill(ANSWER);
        completes(asel, "Answer question");
    }

    private void accepts(Page dauren, String offer) {
        opens(dauren, offer, "answerOffer");
        namesNobody(dauren);
        checks(dauren, "We take them");
        assertThat(dauren.getByLabel(Pattern.compile("^The case manager answered")))
                .hasCount(1);
        type(dauren, Pattern.compile("^First day in region"), day(wished()));
        dauren.getByLabel("Day, they live in a family").last().check();
        completes(dauren, "Answer offer");
    }

    private void confirmsTheArrival(Page dauren) {
        opens(dauren, aliya.household(), "confirmArrival");
        assertThat(dauren.getByLabel(Pattern.compile("^First name"))).hasCount(3);
        type(dauren, Pattern.compile("^Arrived"), day(LocalDate.now(clock)));
        type(dauren, Pattern.compile("^Time"), "00:00");
        inEachRow(dauren, "Yes, I saw them");
        inEachRow(dauren, "Good");
        completes(dauren, "Confirm arrival");
    }

    private LocalDate wished() {
        return LocalDate.now(clock).plusDays(12);
    }

    /** Over all the page says: no name in any script, no number of a person or household. */
    private static void namesNobody(Page page) {
        assertThat(page.locator("body").textContent())
                .doesNotContain(NAMES.toArray(String[]::new))
                .doesNotContainPattern("ZH-[PH]-");
    }

    private void opens(Page page, String caseNumber, String form) {
        page.navigate("/tasks/" + voyage.liveUntil(caseNumber, form).id());
        button(page, "Take").press("Enter");
        formIsReady(page);
    }

    private static void checks(Page page, String label) {
        page.getByLabel(Pattern.compile("^" + label + "\\*?$")).first().check();
    }

    private static void inEachRow(Page page, String label) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .all()
                .forEach(Locator::check);
    }

    private void completes(Page page, String step) {
        looksRight(page);
        handsIn(page, step);
        voyage.goesOn();
    }
}
