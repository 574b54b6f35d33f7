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

/** Nazym examines Ramazan, four, on her phone; Arman enters what was found; Kairat moves him behind the door, his mother with him. */
@Import(Inhabited.class)
class QuarantineDoctorJourney extends Browsing {
    @Autowired
    private Inhabited centre;

    @Autowired
    private ProgrammeClock clock;

    private Voyage voyage;
    private Cast.Family aliya;
    private String ramazan;

    @BeforeEach
    void aliyasFamilyCameYesterday() {
        centre.empty();
        voyage = voyage();
        voyage.isLongAgo(Duration.ofDays(1));
        aliya = cast.aliya();
        ramazan = aliya.children().get(1);
        voyage.begins(List.of(aliya));
        voyage.until(ramazan, "examineOnAdmission");
        voyage.today();
    }

    @AfterEach
    void everybodyLeaves() {
        clock.follow();
        centre.empty();
    }

    @Test
    void aFindingLeadsBehindTheDoorAndNobodyGoesThereAlone() {
        Page nazym = signedIn("nazym", "en", 390);
        examines(nazym);
        Page arman = signedIn("arman", "en", 390);
        orders(arman);
        findsSomething(arman);
        voyage.goesOn();
        moves(signedIn("kairat", "en", 390));

        nazym.navigate("/ward");
        Locator room = nazym.getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText(ramazan));
        assertThat(room).containsText("In isolation");
        assertThat(nazym.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Isolation")))
                .isVisible();
        looksRight(nazym);
        readsTheHousehold(nazym);
        Page botagoz = signedIn("botagoz", "en", 390);
        botagoz.navigate("/households/" + aliya.household());
        assertThat(botagoz.locator(".members > li", new Page.LocatorOptions().setHasText(ramazan)))
                .containsText("With another agency");
        assertThat(said(botagoz)).doesNotContain("In isolation");
        looksRight(botagoz);
        botagoz.navigate("/ward");
        assertThat(botagoz.getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText(ramazan)))
                .containsText("With another agency");
        assertThat(said(botagoz)).doesNotContain("In isolation");
        looksRight(botagoz);
    }

    /** From the child to those it lives with, into what runs now and back, and onto paper. */
    private void readsTheHousehold(Page nazym) {
        nazym.navigate("/people/" + ramazan);
        nazym.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Household " + aliya.household()))
                .press("Enter");
        assertThat(nazym.locator(".members > li", new Page.LocatorOptions().setHasText(ramazan)))
                .containsText("In isolation");
        assertThat(nazym.locator("[data-island=diagram]")).hasAttribute("data-state", "ready");
        looksRight(nazym);
        nazym.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions()
                                .setName("See the way: Quarantine")
                                .setExact(true))
                .press("Enter");
        assertThat(nazym.locator("[data-island=diagram]")).hasAttribute("data-state", "ready");
        looksRight(nazym);
        nazym.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Back to " + aliya.household()))
                .press("Enter");
        nazym.navigate("/people/" + ramazan + "/summary");
        assertThat(nazym.getByText("Confidential.")).isVisible();
        looksRight(nazym);
    }

    private void examines(Page nazym) {
        nazym.navigate("/ward/day");
        looksRight(nazym);
        nazym.locator(".visit", new Page.LocatorOptions().setHasText(ramazan))
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Examine on admission"))
                .press("Enter");
        takes(nazym);
        Locator temperature = nazym.getByLabel(Pattern.compile("^Temperature, °C"));
        temperature.fill("388");
        nazym.getByLabel(Pattern.compile("^Weight, kg")).fill("15.4");
        nazym.getByLabel(Pattern.compile("^Height or length, cm")).fill("101");
        nazym.getByLabel(Pattern.compile("^Mid-upper arm circumference, mm")).fill("138");
        choose(nazym, "Swelling of both feet", "No");
        nazym.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("None"))
                .all()
                .forEach(Locator::check);
        choose(nazym, "Protected against measles", "Not known");
        button(nazym, "Complete the task").press("Enter");
        assertThat(temperature).hasAttribute("aria-invalid", "true");
        assertThat(temperature).hasAccessibleDescription(Pattern.compile("42"));
        assertThat(nazym.getByLabel(Pattern.compile("^Weight, kg"))).hasValue("15.4");
        looksRight(nazym);
        temperature.fill("38.8");
        assertThat(nazym.getByText("measure again in an hour")).isVisible();
        done(nazym, "Examine on admission");
    }

    private void orders(Page arman) {
        arman.navigate("/tasks/" + voyage.until(ramazan, "orderTests").id());
        takes(arman);
        arman.getByLabel("Intestinal infection and worms").first().check();
        arman.getByLabel("Consent to the ordered tests was given").check();
        choose(arman, "Who answered", "Parent");
        choose(arman, "How it was signed", "Signed on paper");
        arman.getByLabel(Pattern.compile("^Place")).fill("Aktau");
        type(arman, Pattern.compile("^Signed on"), day(LocalDate.now(clock)));
        type(arman, Pattern.compile("^Time"), "00:05");
        looksRight(arman);
        done(arman, "Order tests");
    }

    private void findsSomething(Page arman) {
        arman.navigate("/tasks/" + voyage.until(ramazan, "enterResults").id());
        takes(arman);
        choose(arman, "Result\\*?$", "Positive");
        type(arman, Pattern.compile("^Sample taken on"), day(LocalDate.now(clock)));
        type(arman, Pattern.compile("^Result of"), day(LocalDate.now(clock)));
        arman.getByLabel("The person, or the representative, was told").check();
        arman.getByLabel("Diarrhoea now").check();
        looksRight(arman);
        done(arman, "Enter results");
    }

    /** Dana, eleven, stays and may not be alone either. */
    private void moves(Page kairat) {
        kairat.navigate("/tasks/" + voyage.until(ramazan, "moveIntoIsolation").id());
        takes(kairat);
        choose(kairat, "Room in the isolation zone", "B");
        Locator along = kairat.getByLabel("Goes along");
        assertThat(along).hasCount(2);
        along.first().check();
        choose(kairat, "With whom the child stays", "In the centre, with a nanny");
        kairat.getByLabel(Pattern.compile("^Name of the carer")).fill("Roza, nanny of the centre");
        looksRight(kairat);
        done(kairat, "Move into isolation");
    }

    private static void takes(Page page) {
        button(page, "Take").press("Enter");
        formIsReady(page);
    }

    private static void done(Page page, String step) {
        button(page, "Complete the task").press("Enter");
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("Done: " + step + ".");
    }
}
