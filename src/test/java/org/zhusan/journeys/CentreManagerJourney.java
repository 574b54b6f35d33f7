package org.zhusan.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.zhusan.Cast;
import org.zhusan.engine.ProgrammeClock;
import org.zhusan.ward.Inhabited;

/** Kairat gives Sabira's family a room on the day they land, says goodbye to them a month later, and has the building made ready for the next. */
@Import(Inhabited.class)
class CentreManagerJourney extends Browsing {
    private static final Duration A_MONTH = Duration.ofDays(30);
    private static final int QUARANTINE_DAYS = 14;
    private static final String BUILDING = "B1";

    @Autowired
    private Inhabited centre;

    @Autowired
    private ProgrammeClock clock;

    private Voyage voyage;
    private Cast.Family sabira;

    @BeforeEach
    void sabirasFamilyLanded() {
        centre.empty();
        voyage = voyage();
        voyage.isLongAgo(A_MONTH);
        sabira = cast.sabira();
        voyage.begins(List.of(sabira));
        voyage.until(sabira.household(), "houseHousehold");
    }

    @AfterEach
    void everybodyLeaves() {
        clock.follow();
        centre.empty();
    }

    @Test
    void aHouseholdComesAndGoesAndItsBuildingIsMadeReady() {
        Page kairat = signedIn("kairat");
        housesAsProposed(kairat);
        voyage.until(sabira.adult(), "examineOnAdmission");
        readsTheBoard(kairat);

        voyage.liveUntilToday();
        String checkOut = voyage.until(sabira.household(), "checkOut").id();
        Page aMonthLater = signedIn("kairat");
        saysGoodbye(aMonthLater, checkOut);
        voyage.goesOn();
        disinfects(aMonthLater);
    }

    private void housesAsProposed(Page kairat) {
        opens(kairat, voyage.until(sabira.household(), "houseHousehold").id());
        Locator rooms = kairat.getByLabel(Pattern.compile("^Room\\*?$"));
        assertThat(rooms).hasCount(sabira.members().size());
        rooms.all().forEach(it -> assertThat(it).hasValue(Pattern.compile(BUILDING + "-\\d+")));
        assertThat(kairat.getByLabel("The household is together")).isChecked();
        looksRight(kairat);
        handsIn(kairat, "House household");
    }

    private void readsTheBoard(Page kairat) {
        kairat.navigate("/ward");
        Locator building = kairat.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(BUILDING));
        assertThat(building).containsText("4 of 120 beds");
        Locator line =
                kairat.getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText(sabira.adult()));
        assertThat(line).containsText("day 0 of 30");
        assertThat(line).containsText("until " + written(LocalDate.now(clock).plusDays(QUARANTINE_DAYS)));
        looksRight(kairat);
    }

    private void saysGoodbye(Page kairat, String task) {
        opens(kairat, task);
        type(kairat, Pattern.compile("^Left on"), day(LocalDate.now(clock)));
        type(kairat, Pattern.compile("^Time"), "00:00");
        Locator days = kairat.getByLabel(Pattern.compile("^Medicine for how many days"));
        assertThat(days).hasCount(sabira.members().size());
        days.all().forEach(it -> it.fill("0"));
        kairat.getByLabel("Vaccination certificate").all().forEach(Locator::check);
        kairat.getByLabel("Room is empty, nothing is left behind").check();
        looksRight(kairat);
        handsIn(kairat, "Check out");
    }

    private void disinfects(Page kairat) {
        kairat.navigate("/buildings");
        Locator building = kairat.getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions()
                        .setHas(kairat.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(BUILDING))));
        assertThat(building).containsText("Empty, to be disinfected");
        looksRight(kairat);
        opens(kairat, voyage.until(voyage.flight(), "disinfectBuilding").id());
        type(kairat, Pattern.compile("^Disinfected on"), day(LocalDate.now(clock)));
        choose(kairat, "Inspected by", "Sanitary service");
        looksRight(kairat);
        handsIn(kairat, "Disinfect building");
        voyage.goesOn();
        kairat.navigate("/buildings");
        assertThat(building).containsText("Vacant, may be entered");
    }

    private static String written(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH));
    }

    private static void opens(Page page, String task) {
        page.navigate("/tasks/" + task);
        button(page, "Take").press("Enter");
        formIsReady(page);
    }
}
