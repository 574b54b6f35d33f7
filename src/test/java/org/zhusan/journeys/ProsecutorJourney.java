package org.zhusan.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhusan.Cast;
import org.zhusan.agency.Member;
import org.zhusan.casefile.Placements;
import org.zhusan.casefile.Placements.Kind;
import org.zhusan.engine.ProgrammeClock;

/** Viktor, a prosecutor, writes down what was decided about Aliya, who landed today. */
class ProsecutorJourney extends Browsing {
    private static final String DECISION_NO = "A-17/19";

    @Autowired
    private Placements placements;

    @Autowired
    private ProgrammeClock clock;

    private Cast.Family aliya;
    private Voyage voyage;
    private String task;

    @BeforeEach
    void aliyaLandedAndWasToldHerRights() {
        voyage = voyage();
        aliya = cast.aliya();
        voyage.begins(List.of(aliya));
        task = voyage.until(aliya.adult(), "recordProceduralDecision").id();
    }

    @AfterEach
    void backToToday() {
        clock.follow();
    }

    @Test
    void recordsTheDecisionAndReadsNothingOfTheConsent() {
        Page page = signedIn("viktor");
        page.navigate("/people/" + aliya.adult());
        assertThat(page.locator("main")).containsText(aliya.adult());
        assertThat(said(page)).doesNotContainPattern(anyCase("consent|interview planned|notice"));
        isAccessible(page);
        for (String closed : List.of(
                "/people/" + aliya.adult() + "/consent",
                "/people/" + aliya.children().get(0))) {
            assertThat(page.navigate(closed).status()).as(closed).isEqualTo(404);
        }

        page.navigate("/tasks/" + task);
        button(page, "Take").press("Enter");
        formIsReady(page);
        isAccessible(page);
        page.getByLabel("No procedure follows").press("Space");
        page.getByLabel(Pattern.compile("^Number")).fill(DECISION_NO);
        type(page, Pattern.compile("^Decided on"), day(LocalDate.now(clock)));
        choose(page, "Decided by", "Prosecutor");
        button(page, "Complete the task").press("Enter");
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("Done: Record procedural decision.");

        voyage.goesOn();
        assertThat(placements
                        .now(aliya.adult(), Member.system("test"))
                        .orElseThrow()
                        .kind())
                .isEqualTo(Kind.AKTAU);
        Page kairat = signedIn("kairat");
        kairat.navigate("/people/" + aliya.adult());
        assertThat(kairat.locator("main")).containsText(aliya.adult());
        assertThat(kairat.locator("[data-island=diagram] svg").first()).isVisible();
        assertThat(said(kairat))
                .contains("Stay at centre")
                .doesNotContainPattern(anyCase(DECISION_NO + "|prosecut|criminal"));
    }

    private static Pattern anyCase(String words) {
        return Pattern.compile(words, Pattern.CASE_INSENSITIVE);
    }
}
