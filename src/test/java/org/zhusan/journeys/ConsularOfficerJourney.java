package org.zhusan.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Clock;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhusan.CaseWork;

/** Aigerim, a consular officer, plans to speak with Aliya. */
class ConsularOfficerJourney extends Browsing {
    @Autowired
    private CaseWork work;

    @Autowired
    private Clock clock;

    private String aliya;

    @BeforeEach
    void aliyaIsToBeAsked() {
        aliya = cast.aliya().adult();
        work.ask(aliya);
    }

    @Test
    void plansTheInterviewWithTheKeyboardAlone() {
        Page page = signedIn("aigerim");
        openTaskAbout(page, aliya);
        isAccessible(page);
        press(page, button(page, "Take"));
        assertThat(button(page, "Complete the task")).isVisible();
        assertThat(page.locator("[data-island=form]")).hasAttribute("data-state", "ready");

        press(page, button(page, "Complete the task"));
        Locator summary = page.locator("[data-summary]");
        assertThat(summary).isFocused();
        assertThat(summary).containsText("Some answers are missing or not right yet.");
        assertThat(summary.getByRole(AriaRole.LINK).first()).containsText("Day of the interview");
        isAccessible(page);

        summary.getByRole(AriaRole.LINK).first().press("Enter");
        assertThat(page.getByLabel(Pattern.compile("^Day of the interview"))).isFocused();
        page.keyboard().type(tomorrow());
        page.keyboard().press("Tab");
        page.getByLabel(Pattern.compile("^Time")).focus();
        page.keyboard().type("10:00");
        page.keyboard().press("Tab");
        page.getByLabel("The person can speak alone and unheard").press("Space");
        page.getByLabel("A woman").press("Space");
        page.getByLabel("The officer", new Page.GetByLabelOptions().setExact(true))
                .press("Space");
        press(page, button(page, "Complete the task"));

        assertThat(page.getByRole(AriaRole.STATUS)).hasText("Done: Plan interview.");
        isAccessible(page);

        page.navigate("/people/" + aliya);
        assertThat(page.locator("main")).containsText("Interview planned");
        Locator record = page.locator("details.record");
        record.locator("summary").press("Enter");
        assertThat(record).containsText("The person can speak alone and unheard");
        isAccessible(page);
    }

    @Test
    void hearsFromTheServerWhatTheRulesOfThePhaseRefuse() {
        Page page = signedIn("aigerim");
        openTaskAbout(page, aliya);
        button(page, "Take").click();
        fillIn(page, tomorrow());
        page.getByLabel("A man", new Page.GetByLabelOptions().setExact(true)).check();
        button(page, "Complete the task").click();
        Locator summary = page.locator("[data-summary]");
        assertThat(summary).isFocused();
        assertThat(summary).containsText("same sex");
        isAccessible(page);

        // nothing typed is lost, and mending it is enough
        page.getByLabel("A woman").check();
        button(page, "Complete the task").click();
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("Done: Plan interview.");
    }

    @Test
    void findsWhatSheTypedAfterTheLineBroke() {
        Page page = signedIn("aigerim");
        openTaskAbout(page, aliya);
        button(page, "Take").click();
        fillIn(page, tomorrow());
        page.getByLabel("Remarks").fill("speaks softly");
        Locator draft = page.locator("[data-draft]");
        assertThat(draft)
                .containsText(
                        Pattern.compile("Draft saved: \\d\\d:\\d\\d\\. Files are not part of the draft"),
                        new LocatorAssertions.ContainsTextOptions().setTimeout(20_000));
        isAccessible(page);

        page.reload();
        assertThat(page.getByLabel("Remarks")).hasValue("speaks softly");
        assertThat(page.getByLabel("A woman")).isChecked();
        assertThat(page.getByLabel(Pattern.compile("^Day of the interview"))).hasValue(tomorrow());
        assertThat(draft).containsText("Draft saved");
        button(page, "Complete the task").click();
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("Done: Plan interview.");
    }

    @Test
    void learnsWhoWasFaster() {
        Page aigerim = signedIn("aigerim");
        Page timur = signedIn("timur");
        openTaskAbout(aigerim, aliya);
        openTaskAbout(timur, aliya);
        button(aigerim, "Take").click();
        assertThat(button(aigerim, "Complete the task")).isVisible();
        button(timur, "Take").click();
        heading(timur, "Someone was here before you");
        isAccessible(timur);

        fillIn(aigerim, tomorrow());
        Page sameTask = aigerim.context().newPage();
        sameTask.navigate(aigerim.url());
        fillIn(sameTask, tomorrow());
        button(aigerim, "Complete the task").click();
        assertThat(aigerim.getByRole(AriaRole.STATUS)).containsText("Plan interview");
        button(sameTask, "Complete the task").click();
        assertThat(sameTask.locator("[data-summary]")).isFocused();
        assertThat(sameTask.locator("[data-summary]")).containsText(Pattern.compile("Aigerim Sadykova|no longer open"));
    }

    @Test
    void putsATaskBackForTheGroup() {
        Page page = signedIn("aigerim");
        openTaskAbout(page, aliya);
        button(page, "Take").click();
        button(page, "Put back").click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("put the task back");
        openTaskAbout(page, aliya);
        assertThat(button(page, "Take")).isVisible();
    }

    private void fillIn(Page page, String day) {
        assertThat(page.locator("[data-island=form]")).hasAttribute("data-state", "ready");
        page.getByLabel(Pattern.compile("^Day of the interview")).fill(day);
        page.keyboard().press("Tab");
        page.getByLabel(Pattern.compile("^Time")).fill("10:00");
        page.keyboard().press("Tab");
        page.getByLabel("The person can speak alone and unheard").check();
        page.getByLabel("A woman").check();
        page.getByLabel("The officer", new Page.GetByLabelOptions().setExact(true))
                .check();
    }

    /** By the person's number, wherever in the list it is by now. */
    private static void openTaskAbout(Page page, String person) {
        page.navigate("/tasks?filter=unclaimed");
        page.getByLabel("Case number").fill(person);
        button(page, "Show").click();
        page.locator(".rows > li", new Page.LocatorOptions().setHasText(person))
                .getByRole(AriaRole.LINK)
                .first()
                .click();
        assertThat(page.locator("main")).containsText(person);
    }

    private static void press(Page page, Locator control) {
        control.focus();
        assertThat(control).isFocused();
        page.keyboard().press("Enter");
    }

    private String tomorrow() {
        return day(LocalDate.now(clock).plusDays(1));
    }
}
