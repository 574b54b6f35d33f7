package org.zhusan.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhusan.engine.ProgrammeClock;

/** A child is missing when Aliya's family is handed over; Zhanar counts and finds it, Ruslan brings everyone aboard, Kairat counts them out. */
class BoardingJourney extends Browsing {
    private static final FilePayload LIST = new FilePayload(
            "list.pdf",
            "application/pdf",
            "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));

    @Autowired
    private ProgrammeClock clock;

    private Voyage voyage;

    @BeforeEach
    void aliyaIsToBeHandedOver() {
        voyage = voyage();
        voyage.begins(List.of(cast.aliya()));
        voyage.until(voyage.flight(), "recordHandover");
    }

    @AfterEach
    void backToToday() {
        clock.follow();
    }

    @Test
    void aMissingChildIsFoundAndAsManyLandAsWereListed() {
        Page zhanar = signedIn("zhanar");
        Page ruslan = signedIn("ruslan");
        opens(zhanar, "recordHandover");
        handedOver(zhanar).last().uncheck();
        handsOver(zhanar, 2);

        opens(zhanar, "settleDifference");
        assertThat(zhanar.getByLabel("What was done to find them")).hasCount(1);
        choose(zhanar, "What came of it", "Found");
        zhanar.getByLabel("What was done to find them").fill("Was with a neighbour");
        isAccessible(zhanar);
        handsIn(zhanar, "Settle difference");

        opens(zhanar, "recordHandover");
        assertThat(handedOver(zhanar)).hasCount(3);
        handsOver(zhanar, 3);

        voyage.until(voyage.flight(), "boardPassengers");
        voyage.everyoneAnswers();
        opens(ruslan, "boardPassengers");
        ruslan.getByLabel("Yes", new Page.GetByLabelOptions().setExact(true)).press("Space");
        ruslan.getByLabel("People aboard, by your count").fill("3");
        Locator wristbands = ruslan.getByLabel(Pattern.compile("^Wristband"));
        assertThat(wristbands).hasCount(3);
        for (int i = 0; i < 3; i++) {
            wristbands.nth(i).fill("W" + (i + 1));
        }
        isAccessible(ruslan);
        handsIn(ruslan, "Board passengers");

        Page kairat = signedIn("kairat");
        opens(kairat, "countHeads");
        kairat.getByLabel("Landed, by your count").fill("3");
        Locator landed = kairat.getByLabel("Landed", new Page.GetByLabelOptions().setExact(true));
        assertThat(landed).hasCount(3);
        landed.all().forEach(Locator::check);
        isAccessible(kairat);
        handsIn(kairat, "Count heads");

        Page damir = signedIn("damir");
        damir.navigate("/stages");
        assertThat(damir.locator("#" + voyage.stage() + " tbody tr")).containsText("3 / 3 / 3");
    }

    private void opens(Page page, String form) {
        page.navigate("/tasks/" + voyage.until(voyage.flight(), form).id());
        button(page, "Take").click();
        formIsReady(page);
    }

    private void handsOver(Page page, int count) {
        choose(page, "Handed over by", "Syrian Democratic Forces");
        type(page, Pattern.compile("^Handed over on"), day(LocalDate.now(clock).minusDays(1)));
        type(page, Pattern.compile("^Time"), "10:00");
        FileChooser chooser = page.waitForFileChooser(
                () -> page.getByLabel(Pattern.compile("Signed list")).last().click());
        chooser.setFiles(LIST);
        page.getByLabel("People counted at the hand-over").fill("" + count);
        isAccessible(page);
        handsIn(page, "Record hand-over");
    }

    private static Locator handedOver(Page page) {
        return page.getByLabel("Handed over", new Page.GetByLabelOptions().setExact(true));
    }
}
