package org.zhusan.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.zhusan.agency.Members;
import org.zhusan.engine.ProgrammeClock;
import org.zhusan.shell.DemonstrationAccounts;
import org.zhusan.ward.Inhabited;

/** Dinara listens to Zarina; what she writes for herself stays hers, what helps to help is read by those who help. */
@Import(Inhabited.class)
class PsychologistJourney extends Browsing {
    private static final String OWN = "Ask after her sister next time.";
    private static final String NOTE = "Slept better, cried, stayed for the whole hour.";
    private static final String SUMMARY = "Sleeps badly. A quiet room and someone to talk to in the evening help.";

    @Autowired
    private Inhabited centre;

    @Autowired
    private ProgrammeClock clock;

    @Autowired
    private Members members;

    @Autowired
    private PasswordEncoder passwords;

    private String zarina;
    private String task;

    @BeforeEach
    void zarinaIsToBeMet() {
        centre.empty();
        Voyage voyage = voyage();
        var household = cast.zarina();
        zarina = household.adult();
        voyage.begins(List.of(household));
        task = voyage.until(zarina, "assessAdult").id();
    }

    @AfterEach
    void everybodyLeaves() {
        clock.follow();
        centre.empty();
    }

    @Test
    void anOwnNoteIsReadByNobodyElseAndAScoreByNobodyOutside() {
        Page dinara = signedIn("dinara");
        assesses(dinara);
        writesASession(dinara);
        assertThat(said(dinara)).contains(NOTE, OWN);

        Page colleague = signedIn(anotherPsychologist());
        assertThat(sessions(colleague)).contains(NOTE).doesNotContain(OWN);
        isAccessible(colleague);
        assertThat(person(colleague)).contains(SUMMARY, "Total score").doesNotContain(OWN);

        for (String login : List.of("asel", "botagoz")) {
            Page helper = signedIn(login);
            assertThat(person(helper))
                    .as(login)
                    .contains(SUMMARY)
                    .doesNotContain("Total score", "PCL-5", OWN, NOTE)
                    .doesNotContainPattern("\\b61\\b");
            isAccessible(helper);
            assertThat(sessions(helper)).as(login).doesNotContain(OWN, NOTE);
        }
    }

    private void assesses(Page dinara) {
        dinara.navigate("/tasks/" + task);
        button(dinara, "Take").press("Enter");
        formIsReady(dinara);
        dinara.getByLabel(Pattern.compile("^PCL-5")).check();
        Locator score = dinara.getByLabel(Pattern.compile("^Total score"));
        dinara.getByLabel("Low", new Page.GetByLabelOptions().setExact(true)).check();
        dinara.getByLabel("Help with sleep").check();
        Locator summary = dinara.getByLabel(Pattern.compile("^Summary others read"));
        summary.fill("PCL-5 of 61. " + SUMMARY);
        isAccessible(dinara);
        score.fill("61");
        fitsTheWindow(dinara);
        button(dinara, "Complete the task").press("Enter");
        assertThat(dinara.getByText("The summary is for those who help, and names a test."))
                .isVisible();
        assertThat(score).hasValue("61");
        summary.fill(SUMMARY);
        button(dinara, "Complete the task").press("Enter");
        assertThat(dinara.getByRole(AriaRole.STATUS)).hasText("Done: Assess adult.");
    }

    private void writesASession(Page dinara) {
        dinara.navigate("/people/" + zarina);
        dinara.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sessions"))
                .press("Enter");
        dinara.getByLabel("Psychological conversation").check();
        dinara.getByLabel("The person came").check();
        dinara.getByLabel("Note", new Page.GetByLabelOptions().setExact(true)).fill(NOTE);
        dinara.getByLabel("Own note").fill(OWN);
        isAccessible(dinara);
        button(dinara, "Keep session").press("Enter");
        assertThat(dinara.getByRole(AriaRole.STATUS)).hasText("The session is kept.");
        fitsTheWindow(dinara);
    }

    private String anotherPsychologist() {
        String login = "psych-" + UUID.randomUUID();
        String hash = passwords.encode(DemonstrationAccounts.PASSWORD);
        members.join(login, "Aiman Zhunusova", "aktau-psych", null, Locale.ENGLISH, hash, true);
        return login;
    }

    /** What is said on the person's page, everything unfolded or not. */
    private String person(Page page) {
        page.navigate("/people/" + zarina);
        return said(page);
    }

    private String sessions(Page page) {
        page.navigate("/people/" + zarina + "/sessions");
        return said(page);
    }
}
