package org.zhusan.journeys;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.zhusan.CaseWork;
import org.zhusan.Cast;
import org.zhusan.casefile.SampleSubjects;
import org.zhusan.engine.OpenTask;
import org.zhusan.engine.Processes;
import org.zhusan.engine.ProgrammeClock;
import org.zhusan.engine.Tasks;
import org.zhusan.replay.Answers;
import org.zhusan.ward.Inhabited;
import org.zhusan.worklist.Completions;

/**
 * Aliya's family lives at the centre; Ramazan, four, was born abroad and has a camp's paper and no other. His months of papers and court begin some time ago,
 * so that the browser ends in the present; what is not the story is done behind the scenes.
 */
@Import(Inhabited.class)
abstract class InCourt extends Browsing {
    private static final Duration BEGAN_AGO = Duration.ofDays(150);
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final int MOST_DAYS = 60;
    private static final FilePayload PAPER = new FilePayload(
            "paper.pdf",
            "application/pdf",
            "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));

    @Autowired
    private Inhabited centre;

    @Autowired
    private Tasks tasks;

    @Autowired
    private Processes processes;

    @Autowired
    private Completions completions;

    @Autowired
    private CaseWork work;

    @Autowired
    private SampleSubjects subjects;

    @Autowired
    protected ProgrammeClock clock;

    protected Cast.Family aliya;
    protected String ramazan;

    @BeforeEach
    void aliyasFamilyLivesAtTheCentre() {
        clock.jumpTo(clock.instant().minus(BEGAN_AGO));
        centre.empty();
        aliya = cast.aliya();
        ramazan = aliya.children().get(1);
        centre.moveIn("B1", 10, aliya.members());
        // his mother's papers are under way too: whoever helps both knows both by name
        for (String person : List.of(aliya.adult(), ramazan)) {
            processes.start("civilRegistration", person, Map.of("placeRegion", "MAN"));
        }
        does(
                until("takeInventory"),
                Map.of("documents", List.of(Map.of("kind", "birthCertificate", "status", "nonState"))));
    }

    @AfterEach
    void everybodyLeaves() {
        clock.follow();
        centre.empty();
    }

    /** The laboratory's number, which leads to nobody. */
    protected String examination() {
        return subjects.examinations(ramazan).get(0);
    }

    /** Everybody does what waits for them until somebody is asked this of the child, or of its samples. */
    protected OpenTask until(String form, String... words) {
        for (int day = 0; day < MOST_DAYS; day++) {
            for (List<OpenTask> open = open(); !open.isEmpty(); open = open()) {
                Optional<OpenTask> found =
                        open.stream().filter(it -> it.form().equals(form)).findFirst();
                if (found.isPresent()) {
                    return found.get();
                }
                does(open.get(0), Map.of(), words);
            }
            pass(A_DAY);
        }
        throw new AssertionError("nobody came to " + form + ", running is " + processes.running(ramazan));
    }

    private List<OpenTask> open() {
        return Stream.concat(Stream.of(ramazan), subjects.examinations(ramazan).stream())
                .flatMap(it -> tasks.openFor(it).stream())
                .toList();
    }

    /** As everybody does it, but for these answers. */
    private void does(OpenTask task, Map<String, Object> answers, String... words) {
        Answers.Filled filled = work.filled(task, words);
        var all = new HashMap<>(filled.answers());
        all.putAll(answers);
        completions.complete(
                work.officer(task),
                task.id(),
                all,
                filled.attachments(),
                UUID.randomUUID().toString());
        processes.runDue();
        if (!task.caseNumber().equals(ramazan)) {
            // samples travel, experts take their time
            pass(A_DAY);
        }
    }

    protected void pass(Duration time) {
        clock.jumpTo(clock.instant().plus(time));
        processes.runDue();
    }

    protected LocalDate today() {
        return LocalDate.now(clock);
    }

    protected void opens(Page page, String form) {
        page.navigate("/tasks/" + until(form).id());
        button(page, "Take").press("Enter");
        formIsReady(page);
    }

    protected void completes(Page page, String step) {
        looksRight(page);
        handsIn(page, step);
        processes.runDue();
    }

    protected static void dated(Page page, String label, LocalDate day) {
        type(page, Pattern.compile("^" + label), day(day));
    }

    protected static void attaches(Page page, String label) {
        FileChooser chooser = page.waitForFileChooser(
                () -> page.getByLabel(Pattern.compile(label)).last().click());
        chooser.setFiles(PAPER);
    }

    protected static void ticks(Page page, String label) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .all()
                .forEach(Locator::check);
    }

    /** The same in every row. */
    protected static void chooseInEach(Page page, String label, String option) {
        for (Locator field : page.getByLabel(Pattern.compile("^" + label)).all()) {
            field.focus();
            page.locator(".fjs-dropdownlist-item", new Page.LocatorOptions().setHasText(option))
                    .first()
                    .click();
        }
    }
}
