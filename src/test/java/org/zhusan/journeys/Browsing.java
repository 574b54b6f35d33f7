package org.zhusan.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhusan.Cast;
import org.zhusan.IntegrationTest;
import org.zhusan.shell.DemonstrationAccounts;

/** A person with a browser. Whatever they do, the page must stay within its content security policy and must not fail in the background. */
@IntegrationTest
abstract class Browsing {
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-dev-shm-usage");
    /** Milliseconds; a busy machine is no failure of ours. */
    private static final double PATIENCE = 20_000;

    private static final Path AXE = Path.of("src/main/islands/node_modules/axe-core/axe.min.js");

    private static Playwright playwright;
    private static Browser browser;

    @LocalServerPort
    private int port;

    @Autowired
    protected Cast cast;

    @Autowired
    private AutowireCapableBeanFactory beans;

    private final List<BrowserContext> open = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    static void openTheBrowser() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        var launch = new BrowserType.LaunchOptions().setArgs(FLAGS);
        var create = new Playwright.CreateOptions();
        installed().ifPresent(it -> {
            launch.setExecutablePath(it);
            create.setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        });
        playwright = Playwright.create(create);
        browser = playwright.chromium().launch(launch);
    }

    /** The browser named, or one this machine has; without any, Playwright downloads its own. */
    private static Optional<Path> installed() {
        String named = System.getenv().getOrDefault("ZHUSAN_BROWSER", "");
        return Stream.of(named, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .filter(it -> !it.isBlank())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    @AfterAll
    static void closeTheBrowser() {
        playwright.close();
    }

    @AfterEach
    void nothingWasComplainedAbout() {
        open.forEach(BrowserContext::close);
        assertThat(complaints)
                .as("violations of the content security policy, errors in scripts")
                .isEmpty();
    }

    /** A fresh browser of its own, 1280 wide, in English. */
    protected Page visitor() {
        return visitor(1280);
    }

    protected Page visitor(int width) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 800)
                .setLocale("en-GB")
                .setTimezoneId("Asia/Almaty")
                .setBaseURL("http://localhost:" + port));
        open.add(context);
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            // answers the server refuses on purpose are not errors of the page
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        return page;
    }

    protected Page signedIn(String login) {
        return signedIn(login, "en", 1280);
    }

    protected Page signedIn(String login, String language, int width) {
        Page page = visitor(width);
        page.navigate("/sign-in");
        page.locator("button[name=language][value=" + language + "]").click();
        page.locator("input[name=login]").fill(login);
        page.locator("input[type=password]").fill(DemonstrationAccounts.PASSWORD);
        page.locator("main form").first().locator("button").click();
        assertThat(page.locator("header nav")).isVisible();
        return page;
    }

    /** A voyage nobody else knows. */
    protected Voyage voyage() {
        return beans.createBean(Voyage.class);
    }

    protected static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** All the page says of this case; the names drawn in a model's picture are everyone's and not among it. */
    protected static String said(Page page) {
        return (String) page.locator("main").evaluate("""
                (main) => {
                    const copy = main.cloneNode(true)
                    copy.querySelectorAll('[data-stage], script').forEach((it) => it.remove())
                    return copy.textContent
                }""");
    }

    protected static void formIsReady(Page page) {
        assertThat(page.locator("[data-island=form]")).hasAttribute("data-state", "ready");
    }

    /** A day or a time, typed as a whole and left with the tabulator. */
    protected static void type(Page page, Pattern label, String text) {
        page.getByLabel(label).first().fill(text);
        page.keyboard().press("Tab");
    }

    /** From one of form-js's lists. */
    protected static void choose(Page page, String label, String option) {
        // the list opens as soon as the field is entered
        page.getByLabel(Pattern.compile("^" + label)).focus();
        page.locator(".fjs-dropdownlist-item", new Page.LocatorOptions().setHasText(option))
                .first()
                .click();
    }

    protected static String day(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern("dd/MM/yyyy"));
    }

    /** The page as it stands now, checked against WCAG 2.2 AA as far as a machine can. */
    protected static void isAccessible(Page page) {
        page.locator("h1").waitFor();
        // evaluated by the tools, not by the page: its policy stays as strict as it is
        page.evaluate(read(AXE));
        Object violations = page.evaluate("""
                async () => (await axe.run(document, {
                    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
                })).violations.flatMap((it) => it.nodes.map((node) => it.id + ': ' + node.html))""");
        assertThat((List<?>) violations).as("axe on " + page.url()).isEmpty();
    }

    protected static void fitsTheWindow(Page page) {
        Object tooWide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) tooWide).intValue())
                .as("pixels wider than the window: " + page.url())
                .isZero();
    }

    protected static void looksRight(Page page) {
        fitsTheWindow(page);
        isAccessible(page);
    }

    /** Completes the task whose form is filled in. */
    protected static void handsIn(Page page, String step) {
        button(page, "Complete the task").press("Enter");
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("Done: " + step + ".");
    }

    protected static void heading(Page page, String text) {
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText(text);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
