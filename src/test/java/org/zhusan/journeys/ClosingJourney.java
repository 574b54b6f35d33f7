package org.zhusan.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhusan.Cast;
import org.zhusan.agency.Member;
import org.zhusan.casefile.Placements;
import org.zhusan.engine.Processes;
import org.zhusan.engine.ProgrammeClock;

/** Zarina has lived in Karaganda for a year and manages alone: Karlygash proposes, Maksat's commission decides, Dauren signs after them. */
class ClosingJourney extends Browsing {
    private static final Duration LONG_ENOUGH = Duration.ofDays(400);

    @Autowired
    private Placements placements;

    @Autowired
    private Processes processes;

    @Autowired
    private ProgrammeClock clock;

    private Voyage voyage;
    private Cast.Family zarina;

    @BeforeEach
    void zarinaHasArrivedInKaraganda() {
        voyage = voyage();
        voyage.isLongAgo(LONG_ENOUGH);
        zarina = cast.zarina();
        voyage.accompanies(zarina);
        placements.move(
                zarina.adult(), Placements.Kind.REGION, "rc", "KAR", clock.instant(), Member.system("journeys"));
        processes.start("regionalRehabilitation", zarina.household(), Map.of("placeRegion", "KAR"));
    }

    @AfterEach
    void backToToday() {
        clock.follow();
    }

    @Test
    void aProgrammeIsClosedByThreeHandsAndSomebodyStillLooksIn() {
        voyage.liveUntil(zarina.household(), "proposeClosure");
        proposes(signedIn("karlygash"));
        decides(signedIn("maksat"));
        countersigns(signedIn("dauren"));
        assertThat(voyage.open(zarina.household(), "reviewHousehold")).isEmpty();
        assertThat(processes.running(zarina.household()))
                .as("somebody looks in after half a year")
                .extracting(Processes.Running::process)
                .contains("programmeClosure");
        reads("en", 1280);
        reads("ru", 320);
        reads("kk", 320);
    }

    private void proposes(Page karlygash) {
        opens(karlygash, "proposeClosure");
        checks(karlygash, "We propose to close the programme");
        for (String criterion : List.of(
                "Housing",
                "Documents",
                "School or kindergarten for each child",
                "Work or a benefit",
                "Stable ties",
                "No protection question open")) {
            checks(karlygash, criterion);
        }
        karlygash.getByLabel(Pattern.compile("^What the household says")).fill("Wants to manage alone now");
        checks(karlygash, "The household signed");
        completes(karlygash, "Propose closure");
    }

    private void decides(Page maksat) {
        opens(maksat, "decideOnClosure");
        choose(maksat, "The commission decides", "Close");
        type(maksat, Pattern.compile("^Decided on"), day(LocalDate.now(clock)));
        maksat.getByLabel(Pattern.compile("^Reason")).fill("Everything is in place");
        completes(maksat, "Decide on closure");
    }

    private void countersigns(Page dauren) {
        opens(dauren, "countersignClosure");
        checks(dauren, "I agree that the programme is closed");
        completes(dauren, "Countersign closure");
    }

    private void reads(String language, int width) {
        Page karlygash = signedIn("karlygash", language, width);
        karlygash.navigate("/people/" + zarina.adult() + "/programme");
        assertThat(karlygash.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .isVisible();
        looksRight(karlygash);
    }

    private void opens(Page page, String form) {
        page.navigate("/tasks/" + voyage.liveUntil(zarina.household(), form).id());
        button(page, "Take").press("Enter");
        formIsReady(page);
    }

    private static void checks(Page page, String label) {
        page.getByLabel(Pattern.compile("^" + label + "\\*?$")).first().check();
    }

    private void completes(Page page, String step) {
        looksRight(page);
        handsIn(page, step);
        voyage.goesOn();
    }
}
