package org.zhusan.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhusan.CaseWork;
import org.zhusan.engine.Tasks;

/** Every page in every language, on the narrowest phone: nothing untranslated, nothing cut off, nothing a machine finds inaccessible. */
class EveryLanguageJourney extends Browsing {
    @Autowired
    private CaseWork work;

    @Autowired
    private Tasks tasks;

    private String zarina;
    private String task;

    @BeforeEach
    void zarinaIsToBeAsked() {
        zarina = cast.zarina().adult();
        work.ask(zarina);
        task = tasks.openFor(zarina).get(0).id();
        tasks.claim(task, cast.aigerim().id());
    }

    @ParameterizedTest
    @CsvSource({"kk, Тапсырмалар", "ru, Задачи", "en, Tasks"})
    void readsWell(String language, String tasksInTheLanguage) {
        Page page = signedIn("aigerim", language, 320);
        heading(page, tasksInTheLanguage);
        for (String path : pages()) {
            opened(page, path);
            assertThat(page.locator("html")).hasAttribute("lang", language);
            looksRight(page);
            isTranslated(page, language);
        }
    }

    @Test
    void readsWellAtNight() {
        Page page = signedIn("aigerim");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        for (String path : pages()) {
            opened(page, path);
            assertThat(page.locator("html")).hasCSS("color-scheme", "dark");
            looksRight(page);
        }
    }

    private List<String> pages() {
        return List.of(
                "/tasks",
                "/tasks?filter=overdue",
                "/team",
                "/tasks/" + task,
                "/people",
                "/people?number=ZH-P-999999",
                "/people/" + zarina,
                "/people/" + zarina + "/consent",
                "/people/" + zarina + "/summary",
                "/households/" + cast.household(zarina),
                "/no-such-page");
    }

    private void opened(Page page, String path) {
        page.navigate(path);
        if (path.endsWith(task)) {
            formIsReady(page);
            assertThat(page.locator("[data-island=diagram]")).hasAttribute("data-state", "ready");
        }
    }

    private static void isTranslated(Page page, String language) {
        String text = page.locator("body").innerText();
        assertThat(text)
                .as("keys instead of sentences on " + page.url())
                .doesNotContainPattern("\\b(shell|worklist|cases|consent|timeline|engine|form)\\.[a-z]+[A-Za-z.]*\\b");
        if (!language.equals("en")) {
            assertThat(text)
                    .as("English on a page in " + language)
                    .doesNotContainPattern("\\b(the|and|with|Browse|Select|is|are|you)\\b");
        }
    }
}
