package org.zhusan.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhusan.CaseWork;
import org.zhusan.engine.OpenTask;
import org.zhusan.engine.Tasks;

/** Aigerim has the list open while her colleague works. */
class OpenListJourney extends Browsing {
    @Autowired
    private CaseWork work;

    @Autowired
    private Tasks tasks;

    @Test
    void seesTheCountsMoveAndIsOfferedTheListAnew() {
        OpenTask interview = work.until(cast.aliya().adult(), "planInterview");
        Page page = signedIn("aigerim");
        page.navigate("/tasks?filter=unclaimed&number=" + interview.caseNumber());
        Locator count = page.locator("#filter-unclaimed .count");
        Locator moved = page.locator("[data-moved] a");
        assertThat(page.locator("#t-" + interview.id())).isVisible();
        assertThat(moved).isHidden();
        int before = Integer.parseInt(count.textContent());

        tasks.claim(interview.id(), cast.newcomer("mfa-consular").id());

        assertThat(moved).isVisible();
        assertThat(count).hasText(String.valueOf(before - 1));
        // nothing has jumped away under her hand
        assertThat(page.locator("#t-" + interview.id())).isVisible();
        looksRight(page);

        moved.press("Enter");
        assertThat(page.locator("#t-" + interview.id())).hasCount(0);
        assertThat(moved).isHidden();
        looksRight(page);
    }
}
