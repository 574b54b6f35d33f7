package org.zhusan.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhusan.engine.ProgrammeClock;

/** Damir, who coordinates, opens a stage for two families and plans their flight; Kairat gets a building ready. */
class CoordinatorJourney extends Browsing {
    @Autowired
    private ProgrammeClock clock;

    private Voyage voyage;

    @BeforeEach
    void buildingsAreFree() {
        voyage = voyage();
        voyage.emptyBuildings();
    }

    @AfterEach
    void backToToday() {
        clock.follow();
    }

    @Test
    void plansAStageFromItsNumberToTheBuilding() {
        String stage = Voyage.number();
        String flight = stage + "-F1";
        Page damir = signedIn("damir");
        damir.navigate("/stages");
        damir.getByLabel("Number of the stage").fill(stage.toLowerCase(java.util.Locale.ROOT));
        damir.keyboard().press("Enter");
        assertThat(damir.getByRole(AriaRole.STATUS))
                .hasText("Stage " + stage + " is open. Define it in the task list.");
        isAccessible(damir);

        voyage.joins(stage, cast.aliya(), cast.sabira());
        damir.navigate("/tasks/" + voyage.until(stage, "planFlights").id());
        button(damir, "Take").click();
        formIsReady(damir);
        damir.getByLabel("The flights below").check();
        damir.getByText("Add new").click();
        damir.getByLabel(Pattern.compile("^Flight\\*?$")).first().fill(flight);
        damir.getByLabel(Pattern.compile("^Beds needed")).fill("7");
        type(damir, Pattern.compile("^Departs on"), day(LocalDate.now(clock).plusDays(9)));
        type(damir, Pattern.compile("^Time"), "06:30");
        Locator seats = damir.getByLabel("Flight, empty when they wait");
        assertThat(seats).hasCount(2);
        seats.nth(0).fill(flight);
        seats.nth(1).fill(flight);
        isAccessible(damir);
        button(damir, "Complete the task").click();
        assertThat(damir.getByRole(AriaRole.STATUS)).hasText("Done: Plan flights.");

        Page kairat = signedIn("kairat");
        kairat.navigate("/tasks/" + voyage.until(stage, "confirmReception").id());
        button(kairat, "Take").press("Enter");
        formIsReady(kairat);
        kairat.getByLabel("Yes").press("Space");
        kairat.getByLabel("Beds made ready").fill("7");
        kairat.getByLabel("Isolation rooms").fill("1");
        kairat.getByLabel("All staff on duty are cleared").press("Space");
        kairat.getByLabel("Medicine and supplies are there").press("Space");
        kairat.getByLabel("Kazakh").press("Space");
        isAccessible(kairat);
        button(kairat, "Complete the task").press("Enter");
        assertThat(kairat.getByRole(AriaRole.STATUS)).hasText("Done: Confirm reception.");

        damir.navigate("/stages");
        Locator row = damir.locator("#" + stage + " tbody tr");
        assertThat(row).containsText(flight);
        String building = row.getByRole(AriaRole.LINK).innerText();
        row.getByRole(AriaRole.LINK).press("Enter");
        assertThat(damir.locator("#" + building)).containsText(flight);
        assertThat(damir.url()).endsWith("/buildings#" + building);
        isAccessible(damir);
    }
}
