package org.zhusan.kinship;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhusan.Refusal;
import org.zhusan.agency.Member;
import org.zhusan.agency.NotPermitted;
import org.zhusan.engine.OpenTask;
import org.zhusan.form.Attachment;

/**
 * One child's way through court and laboratory, whatever people write into whatever task is open: any task, any colleague of its group, now and then somebody
 * it is not for. Time passes as it likes.
 */
class AnyKinship {
    private static final List<String> WITH_PAPERS =
            List.of("examineSamples", "filePetition", "fileClaim", "confirmInForce");
    private static final int COOPERATIVE_FOR = 90;

    private final AtCourt here;
    private final Random random;
    private final AnyFamily family;
    private final Remembered remembered = new Remembered();
    private final AnyAnswers answers;
    private final List<String> wrongs = new ArrayList<>();
    private final List<String> course = new ArrayList<>();
    private int refusals;

    AnyKinship(int seed, AtCourt here) {
        this.here = here;
        this.random = new Random(seed);
        this.family = here.family(random);
        String finding = List.of("confirmed", "excluded", "inconclusive").get(seed % 3);
        this.answers = new AnyAnswers(random, family, remembered, finding);
    }

    AnyFamily family() {
        return family;
    }

    List<String> course() {
        return course;
    }

    int refusals() {
        return refusals;
    }

    /** What was wrong after any step so far; whoever asks stops there. */
    List<String> wrongs() {
        return wrongs;
    }

    void begins() {
        here.begin(family.child());
        look();
    }

    /** @return whether the case goes on */
    boolean goesOn() {
        return here.running(family.child());
    }

    void somethingHappens() {
        List<OpenTask> open = here.tasks(family.child());
        if (open.isEmpty()) {
            if (!here.waitsForItsTime(family.child())) {
                wrongs.add("nobody has anything to do and no time is awaited");
            }
        } else {
            here.pass(Duration.ofMinutes(10 + random.nextInt(chance(10) ? 20_000 : 600)));
            tasksOf(open).forEach(this::attempt);
        }
        look();
    }

    /** From now on everyone writes what leads to an end. */
    void comesToAnEnd() {
        answers.cooperate();
        for (int step = 0; step < COOPERATIVE_FOR && goesOn() && wrongs.isEmpty(); step++) {
            somethingHappens();
        }
        if (goesOn() && wrongs.isEmpty()) {
            wrongs.add("no end though everyone did what leads to one: "
                    + here.tasks(family.child()).stream().map(OpenTask::form).toList());
        }
    }

    private Stream<OpenTask> tasksOf(List<OpenTask> open) {
        return open.stream()
                .sorted(Comparator.comparing(OpenTask::form))
                .skip(random.nextInt(open.size()))
                .limit(1);
    }

    private void attempt(OpenTask task) {
        if (task.process().equals("examination")) {
            wrongs.addAll(here.eyes().at(task, family, chance(20)));
        }
        boolean stranger = chance(4);
        Member member = stranger ? here.strangerTo(task, random) : here.memberFor(task, random);
        Map<String, Object> written = answers.of(task, here.shown(task, member, stranger), here.now());
        boolean toldBefore = remembered.toldByTwo();
        String before = here.everything(family.child());
        Refusal no = handIn(task, member, written);
        course.add("%s %s by %s: %s".formatted(here.now(), task.form(), member.id(), no == null ? written : no.key()));
        if (no == null) {
            remembered.accepted(task, member, written, today());
            if (stranger) {
                wrongs.add("completed by somebody it is not for");
            }
            if (task.form().equals("hearCase") && remembered.conclusion().equals("excluded") && !toldBefore) {
                wrongs.add("what excludes was heard before two people had told the family");
            }
            here.goOn();
        } else {
            refusals++;
            if (stranger && !(no instanceof NotPermitted)) {
                wrongs.add("a stranger learned why: " + no.key());
            }
            wrongs.addAll(here.unspoken(no));
            if (!before.equals(here.everything(family.child()))) {
                wrongs.add("refused (" + no.key() + ") and yet something changed");
            }
        }
    }

    private @Nullable Refusal handIn(OpenTask task, Member member, Map<String, Object> written) {
        try {
            here.completions()
                    .complete(
                            member,
                            task.id(),
                            new HashMap<>(written),
                            papers(task, written),
                            UUID.randomUUID().toString());
            return null;
        } catch (Refusal no) {
            return no;
        }
    }

    private List<Attachment> papers(OpenTask task, Map<String, Object> written) {
        boolean none = "withdrawn".equals(written.get("filing"))
                || Set.of("pending", "overturned").contains(String.valueOf(written.get("appeal")));
        if (!WITH_PAPERS.contains(task.form()) || none || chance(4)) {
            return List.of();
        }
        String field = task.form().equals("examineSamples")
                ? "reportFile"
                : task.form().equals("confirmInForce") ? "file" : "attachments";
        byte[] content = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        return List.of(new Attachment(field, field + ".pdf", "application/pdf", content));
    }

    private void look() {
        wrongs.addAll(here.wrongs().of(family, remembered, today()));
        boolean established = remembered.establishedOn(today());
        String no = here.eyes().registering(family.child());
        if (!no.equals(established ? "" : "birth.rulingNotInForce")) {
            wrongs.add("the registrar hears '%s' while kinship is %s".formatted(no, established));
        }
        boolean excludedUntold = remembered.conclusion().equals("excluded") && !remembered.toldByTwo();
        boolean heard =
                here.tasks(family.child()).stream().anyMatch(it -> it.form().equals("hearCase"));
        if (excludedUntold && heard) {
            wrongs.add("a hearing waits though the family was not told");
        }
        if (!goesOn()) {
            ended(here.ending("kinship", family.child()), established);
        }
    }

    private void ended(@Nullable String ending, boolean established) {
        if ("endEvent_kinshipEstablished".equals(ending) != established) {
            wrongs.add(ending + " while a ruling in force says " + established);
        }
        if ("endEvent_kinshipExcluded".equals(ending) && !remembered.toldByTwo()) {
            wrongs.add("excluded and nobody told");
        }
        if (!here.tasks(family.child()).isEmpty()) {
            wrongs.add("over, and yet a task is open");
        }
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(here.now(), Remembered.ZONE);
    }

    @Override
    public String toString() {
        Instant now = here.now();
        return "%s on %s after%n%s".formatted(family.child(), now, String.join("\n", course));
    }
}
