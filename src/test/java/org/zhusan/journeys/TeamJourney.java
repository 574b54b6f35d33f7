package org.zhusan.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhusan.CaseWork;
import org.zhusan.engine.OpenTask;
import org.zhusan.engine.Tasks;

/** Three consular officers: Aigerim hands a task over, Saule leads and gives out what nobody took, Timur stands in for Aigerim. */
class TeamJourney extends Browsing {
    private static final String WORDS = "behind the water tank";

    @Autowired
    private CaseWork work;

    @Autowired
    private Tasks tasks;

    @Autowired
    private Clock clock;

    @Test
    void aTaskGoesFromHandToHandAndNothingTypedGoesAlong() {
        OpenTask task = interview();
        tasks.claim(task.id(), cast.aigerim().id());
        Page aigerim = signedIn("aigerim");
        aigerim.navigate("/tasks/" + task.id());
        formIsReady(aigerim);
        aigerim.getByLabel("Remarks").fill(WORDS);
        assertThat(aigerim.locator("[data-draft]")).containsText("Draft saved");

        aigerim.getByText("Hand to a colleague").click();
        aigerim.getByLabel("Colleague").selectOption("Timur Bekov");
        looksRight(aigerim);
        button(aigerim, "Hand over").press("Enter");

        assertThat(aigerim.getByText("You handed it to Timur Bekov on ")).isVisible();
        assertThat(aigerim.getByText("is kept for you alone")).isVisible();
        looksRight(aigerim);

        Page timur = signedIn("timur", "en", 390);
        timur.navigate("/tasks/" + task.id());
        formIsReady(timur);
        assertThat(timur.getByText("Aigerim Sadykova handed it to you on ")).isVisible();
        assertThat(timur.getByLabel("Remarks")).hasValue("");
        looksRight(timur);
    }

    @Test
    void theLeadGivesOutWhatNobodyTookAndSeesWhoHasHowMuch() {
        OpenTask first = interview();
        OpenTask second = interview();
        Page saule = signedIn("saule");
        saule.navigate("/tasks?filter=unclaimed&sort=case&after=" + first.caseNumber() + "~0");
        for (OpenTask task : List.of(first, second)) {
            saule.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(Pattern.compile(task.caseNumber())))
                    .press("Space");
        }
        saule.getByLabel("Colleague").selectOption("Timur Bekov");
        looksRight(saule);
        button(saule, "Give").press("Enter");

        assertThat(saule.getByRole(AriaRole.STATUS)).hasText("2 tasks were given to the colleague.");
        looksRight(saule);
        for (OpenTask task : List.of(first, second)) {
            Assertions.assertThat(tasks.find(task.id()).orElseThrow().assignee())
                    .isEqualTo(cast.timur().id());
        }

        saule.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Team").setExact(true))
                .press("Enter");
        Locator timur = saule.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("Timur Bekov"));
        assertThat(timur).isVisible();
        looksRight(saule);
        saule.setViewportSize(390, 800);
        looksRight(saule);
        timur.getByRole(AriaRole.LINK).first().press("Enter");
        assertThat(saule.getByText("Tasks that Timur Bekov holds.")).isVisible();
        looksRight(saule);
    }

    @Test
    void theDeputyIsAskedBeforeTakingOver() {
        OpenTask task = interview();
        tasks.claim(task.id(), cast.aigerim().id());
        Page aigerim = signedIn("aigerim");
        aigerim.navigate("/team");
        aigerim.getByLabel("Day of return")
                .fill(LocalDate.now(clock).plusDays(4).toString());
        aigerim.getByLabel("Deputy").selectOption("Timur Bekov");
        button(aigerim, "Enter").press("Enter");
        assertThat(aigerim.getByText("Deputy: Timur Bekov")).isVisible();
        looksRight(aigerim);

        Page timur = signedIn("timur");
        assertThat(timur.getByText("You stand in for Aigerim Sadykova")).isVisible();
        timur.navigate("/tasks/" + task.id());
        timur.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Take over"))
                .press("Enter");
        heading(timur, "Take this task over from Aigerim Sadykova?");
        looksRight(timur);
        button(timur, "Yes, take it over").press("Enter");
        formIsReady(timur);
        assertThat(timur.getByText("You took it over from Aigerim Sadykova on "))
                .isVisible();

        aigerim.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Back already"))
                .press("Enter");
        assertThat(aigerim.getByText("Deputy: Timur Bekov")).isHidden();
    }

    private OpenTask interview() {
        String person = cast.zarina().adult();
        work.ask(person);
        return tasks.openFor(person).get(0);
    }
}
