package org.zhusan.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Aliya did not bear Ramazan. It is looked at twice, said in a room by two people, and only then heard in court; and somebody asks what is best for him. */
class ExclusionJourney extends InCourt {
    private static final Duration THE_APPEAL_PERIOD = Duration.ofDays(33);
    private static final Pattern WHAT_IS_NOT_KNOWN_YET =
            Pattern.compile("exclu|in person|tell family|best interests", Pattern.CASE_INSENSITIVE);

    @Test
    void aFamilyHearsItFromTwoPeopleBeforeAnyListTellsAndTheChildIsLookedAfter() {
        until("examineSamples");
        examines(signedIn("lyazzat"));
        reviews(signedIn("askhat"));
        arrangesAgain(signedIn("ainur"));
        until("tellFamily", "excluded");

        for (String login : List.of("asel", "ainur", "talgat", "meruert", "saltanat", "sandugash")) {
            tellsNothing(signedIn(login), login);
        }
        tells(signedIn("zhuldyz"));
        Page talgat = signedIn("talgat");
        tellsNothing(talgat, "talgat, while only one of the two has signed");
        confirms(signedIn("ainur"));

        hears(talgat);
        looksAfterTheChild(signedIn("saltanat"));
        pass(THE_APPEAL_PERIOD);
        confirmsInForce(signedIn("talgat"));
    }

    private void examines(Page lyazzat) {
        opens(lyazzat, "examineSamples");
        dated(lyazzat, "Seals opened on", today());
        type(lyazzat, Pattern.compile("^Time"), "00:05");
        ticks(lyazzat, "Whole, number as written");
        ticks(lyazzat, "Kinship excluded");
        assertThat(lyazzat.getByLabel(Pattern.compile("^Probability of kinship")))
                .hasCount(0);
        lyazzat.getByLabel(Pattern.compile("^Markers")).fill("24");
        lyazzat.getByLabel(Pattern.compile("^Number of the report")).fill("2026-311");
        dated(lyazzat, "Date of the report", today());
        attaches(lyazzat, "Report, signed");
        completes(lyazzat, "Examine samples");
    }

    private void reviews(Page askhat) {
        opens(askhat, "reviewResult");
        ticks(askhat, "I agree");
        completes(askhat, "Review result");
    }

    /** A mix-up is looked for first: nothing says why. */
    private void arrangesAgain(Page ainur) {
        opens(ainur, "arrangeAgain");
        assertThat(said(ainur)).doesNotContainPattern(WHAT_IS_NOT_KNOWN_YET);
        dated(ainur, "New sampling on", today().plusDays(2));
        type(ainur, Pattern.compile("^Time"), "10:00");
        ainur.getByLabel(Pattern.compile("^A lawyer goes along")).check();
        completes(ainur, "Arrange again");
        pass(Duration.ofDays(2));
    }

    private void tellsNothing(Page page, String login) {
        for (String list : List.of("/tasks", "/people", "/people/" + ramazan, "/people/" + ramazan + "/examinations")) {
            page.navigate(list);
            assertThat(said(page)).as(login + " on " + list).doesNotContainPattern(WHAT_IS_NOT_KNOWN_YET);
        }
    }

    private void tells(Page zhuldyz) {
        opens(zhuldyz, "tellFamily");
        dated(zhuldyz, "Held on", today());
        type(zhuldyz, Pattern.compile("^Time"), "00:05");
        choose(zhuldyz, "In\\*?$", "Kazakh");
        zhuldyz.getByLabel(Pattern.compile("^The lawyer was in the room")).check();
        ticks(zhuldyz, "The mother");
        choose(zhuldyz, "The child", "Is too young");
        ticks(zhuldyz, "The psychologist stays today");
        ticks(zhuldyz, "A next meeting");
        completes(zhuldyz, "Tell family");
    }

    private void confirms(Page ainur) {
        opens(ainur, "confirmConversation");
        ainur.getByLabel(Pattern.compile("^I was there")).check();
        dated(ainur, "Held on", today());
        ticks(ainur, "The child stays in its present care");
        ticks(ainur, "Guardianship looks at what is best for the child");
        completes(ainur, "Confirm conversation");
    }

    private void hears(Page talgat) {
        opens(talgat, "hearCase");
        assertThat(talgat.getByLabel(Pattern.compile("^Newest conclusion"))).hasValue("Kinship excluded");
        dated(talgat, "Heard on", today());
        type(talgat, Pattern.compile("^Time"), "00:05");
        choose(talgat, "The court", "Rejected the petition");
        talgat.getByLabel(Pattern.compile("^Reason")).fill("The report excludes it.");
        dated(talgat, "Ruling in final form on", today());
        completes(talgat, "Hear case");
    }

    private void looksAfterTheChild(Page saltanat) {
        opens(saltanat, "registerChild");
        choose(saltanat, "Ground", "The examination excluded kinship");
        dated(saltanat, "Without a parent since", today());
        dated(saltanat, "Registered on", today());
        completes(saltanat, "Register child");
        saltanat.navigate("/people/" + ramazan);
        assertThat(saltanat.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .isVisible();
        assertThat(said(saltanat)).contains("Guardianship");
        looksRight(saltanat);
    }

    private void confirmsInForce(Page talgat) {
        opens(talgat, "confirmInForce");
        talgat.getByLabel(Pattern.compile("^Number of the ruling")).fill("2-118/26");
        dated(talgat, "In final form on", today().minusDays(THE_APPEAL_PERIOD.toDays()));
        choose(talgat, "Appeal", "None was lodged");
        dated(talgat, "In force since", today());
        attaches(talgat, "The ruling, scanned");
        completes(talgat, "Confirm in force");
    }
}
