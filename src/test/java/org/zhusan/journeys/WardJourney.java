package org.zhusan.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.zhusan.Cast;
import org.zhusan.casefile.Placements.Kind;
import org.zhusan.engine.ProgrammeClock;
import org.zhusan.ward.Inhabited;

/** Aizada takes temperatures on her phone; everyone finds their people on the board, in every language, and on paper. */
@Import(Inhabited.class)
class WardJourney extends Browsing {
    @Autowired
    private Inhabited centre;

    @Autowired
    private ProgrammeClock clock;

    private Cast.Family family;
    private String hava;

    @BeforeEach
    void familiesLiveHere() {
        centre.empty();
        family = cast.sabira();
        hava = family.children().get(2);
        LocalDate today = LocalDate.now(clock);
        centre.moveIn("B1", 5, family.members());
        centre.house("B1-104", family.members().toArray(String[]::new));
        family.members().forEach(it -> centre.quarantineUntil(it, today.plusDays(9)));
        Cast.Family aliya = cast.aliya();
        centre.moveIn("B1", 5, aliya.members());
        centre.house("B1-105", aliya.members().toArray(String[]::new));
        centre.move(aliya.adult(), Kind.HOSPITAL, "moh");
        String zarina = cast.zarina().adult();
        centre.moveIn("B1", 5, List.of(zarina));
        centre.house("B1-161", zarina);
        centre.move(zarina, Kind.ISOLATION, "aktau");
        centre.moveIn("B2", 31, List.of(cast.woman()));
    }

    @AfterEach
    void everybodyLeaves() {
        centre.empty();
    }

    @Test
    void aNurseMeasuresARoomOnHerPhoneByKeyboardAlone() {
        Page aizada = signedIn("aizada", "en", 390);
        aizada.navigate("/ward");
        aizada.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Temperatures, room B1-104"))
                .press("Enter");
        heading(aizada, "Temperatures, room B1-104");
        aizada.getByLabel("Temperature of " + family.adult()).fill("36,6");
        Locator havas = aizada.getByLabel("Temperature of " + hava);
        havas.fill("388");
        havas.press("Enter");
        assertThat(aizada.getByText("A body temperature lies between 34 and 42 °C. Measure again."))
                .isVisible();
        assertThat(aizada.getByLabel("Temperature of " + family.adult())).hasValue("36,6");
        isAccessible(aizada);
        havas.fill("38.8");
        havas.press("Enter");
        assertThat(aizada.getByRole(AriaRole.STATUS)).hasText("2 temperatures stored.");
        assertThat(aizada.getByText("38.8 °C")).isVisible();
        assertThat(aizada.getByText(Pattern.compile("°C fever"))).isVisible();
        isAccessible(aizada);
        fitsTheWindow(aizada);
        aizada.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Next room: B1-105"))
                .press("Enter");
        heading(aizada, "Temperatures, room B1-105");
    }

    @Test
    void theBoardLooksForChangesByItself() {
        Page botagoz = signedIn("botagoz", "en", 1280);
        botagoz.clock().install();
        botagoz.navigate("/ward");
        assertThat(botagoz.locator("#B1-name")).hasText("B1");
        centre.house("B1-106", hava);
        botagoz.clock().runFor(61_000);
        assertThat(botagoz.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("B1-106")))
                .isVisible();
    }

    @ParameterizedTest
    @CsvSource({"kk, 390", "ru, 390", "en, 390", "kk, 1280", "ru, 1280", "en, 1280"})
    void readsWellInEveryLanguageOnPhoneAndScreen(String language, int width) {
        for (String login : List.of("botagoz", "arman")) {
            Page page = signedIn(login, language, width);
            for (String path : List.of(
                    "/ward",
                    "/ward/day",
                    "/ward/plan?building=B1",
                    "/ward/labels?building=B1",
                    "/ward/rooms/B1-104/temperatures")) {
                page.navigate(path);
                if (login.equals("botagoz") && path.endsWith("temperatures")) {
                    continue;
                }
                fitsTheWindow(page);
                isAccessible(page);
                assertThat(page.locator("body").innerText())
                        .as("keys instead of sentences on " + page.url())
                        .doesNotContainPattern("\\b(ward|centre|shell)\\.[a-z]+[A-Za-z.]*\\b");
            }
        }
    }
}
