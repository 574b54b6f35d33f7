package org.zhusan.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhusan.CaseWork;
import org.zhusan.Cast;
import org.zhusan.IntegrationTest;
import org.zhusan.agency.Member;
import org.zhusan.agency.Members;
import org.zhusan.casefile.People;
import org.zhusan.casefile.Records;
import org.zhusan.engine.OpenTask;
import org.zhusan.engine.Processes;
import org.zhusan.engine.ProgrammeClock;
import org.zhusan.engine.Tasks;
import org.zhusan.replay.ConsentAnswers;
import org.zhusan.replay.Scene;
import org.zhusan.worklist.Completions;

/** Whole askings as the agencies live them: real models, real forms, real records, and a clock that jumps. */
@IntegrationTest
class WholeAskingsTest {
    private static final Instant START = Instant.parse("2031-03-01T06:00:00Z");

    @Autowired
    Consents consents;

    @Autowired
    Cast cast;

    @Autowired
    CaseWork work;

    @Autowired
    Processes processes;

    @Autowired
    Tasks tasks;

    @Autowired
    Completions completions;

    @Autowired
    ConsentAnswers answers;

    @Autowired
    Records records;

    @Autowired
    Members members;

    @Autowired
    ProgrammeClock clock;

    private final Map<String, Set<String>> words = new HashMap<>();
    private final Map<String, Integer> rounds = new HashMap<>();
    private final List<String> done = new ArrayList<>();

    @BeforeEach
    void itIsAMorningInMarch() {
        clock.jumpTo(START);
    }

    @AfterEach
    void backToToday() {
        clock.follow();
    }

    @Test
    void sheConsentsAndBoardsWithHerChildren() {
        List<String> family = cast.family(3, 12);
        work.ask(family.get(0));
        goOn(family.get(0), Duration.ofDays(5));

        assertThat(done)
                .containsExactly(
                        "planInterview",
                        "giveLiabilityNotice",
                        "countersignNotice",
                        "recordDecision",
                        "coverChildren",
                        "giveDataNotice");
        assertThat(family).allMatch(it -> consents.mayTravel(it, clock.instant()));

        consents.callToBoarding(family, "ZH-S2-F1");
        goOn(family.get(0), Duration.ofDays(1));

        assertThat(endings(family.get(0))).containsExactly("endEvent_boarding");
        assertThat(records.latest(family.get(0), "recordDecision", consul(0), "test")
                        .orElseThrow()
                        .attachments())
                .extracting(Records.AttachmentRef::field)
                .containsExactly("receiptFile");
        assertThat(records.latest(family.get(1), "coverChildren", consul(0), "test"))
                .isPresent();
    }

    @Test
    void notUnderstoodDoubtAndTimeAreDetoursNotEnds() {
        String person = woman("not-understood", "needs-time", "doubt");
        work.ask(person);
        goOn(person, Duration.ofDays(30));

        assertThat(done)
                .containsExactly(
                        "planInterview",
                        "giveLiabilityNotice",
                        "planInterview",
                        "giveLiabilityNotice",
                        "countersignNotice",
                        "recordDecision",
                        "recordDecision",
                        "planInterview",
                        "giveLiabilityNotice",
                        "countersignNotice",
                        "recordDecision",
                        "giveDataNotice");
        assertThat(consents.mayTravel(person, clock.instant())).isTrue();
    }

    @Test
    void sheRefusesIsAskedAgainAfterThirtyDaysAndRefusesForGood() {
        String person = woman("refuse", "recontact");
        work.ask(person);
        goOn(person, Duration.ofDays(29));
        assertThat(endings(person)).isEmpty();
        assertThat(done).containsOnlyOnce("recordRefusal", "checkRefusal");

        goOn(person, Duration.ofDays(10));

        assertThat(endings(person)).containsExactly("endEvent_stayedAbroad");
        assertThat(done).filteredOn("checkRefusal"::equals).hasSize(2);
        assertThat(consents.mayTravel(person, clock.instant())).isFalse();
        assertThat(consents.counts(List.of(person)).refused()).isEqualTo(1);
    }

    @Test
    void theMotherStaysAndConsentsForHerChild() {
        List<String> family = cast.family(7);
        words.put(family.get(0), Set.of("refuse", "children-travel"));
        work.ask(family.get(0));
        goOn(family.get(0), Duration.ofDays(5));

        assertThat(endings(family.get(0))).containsExactly("endEvent_stayedAbroad");
        assertThat(consents.mayTravel(family.get(0), clock.instant())).isFalse();
        assertThat(consents.mayTravel(family.get(1), clock.instant())).isTrue();
        assertThat(consents.counts(family).covered()).isEqualTo(Map.of("COVERED_MOTHER_ABSENT", 1));
    }

    @Test
    void sheWithdrawsReconsentsAndBoards() {
        List<String> family = cast.family(4);
        String mother = family.get(0);
        work.ask(mother);
        goOn(mother, Duration.ofDays(5));

        consents.withdraw(mother, consul(0));
        assertThat(family).noneMatch(it -> consents.mayTravel(it, clock.instant()));
        goOn(mother, Duration.ofHours(1));
        assertThat(endings(mother)).containsExactly("endEvent_withdrawn");

        words.put(mother, Set.of("waiver"));
        work.askAnew(mother);
        goOn(mother, Duration.ofHours(3));
        assertThat(family).allMatch(it -> consents.mayTravel(it, clock.instant()));
        consents.callToBoarding(family, "ZH-S2-F1");
        goOn(mother, Duration.ofHours(1));

        assertThat(endings(mother)).containsExactly("endEvent_withdrawn", "endEvent_boarding");
        assertThat(consents.counts(family))
                .extracting(Consents.Counts::asked, Consents.Counts::given)
                .containsExactly(1, 1);
    }

    @Test
    void aWithdrawalWhileTheQuestionAtTheAircraftIsOpenDoesNotReachTheNextConsent() {
        String person = woman();
        work.ask(person);
        goOn(person, Duration.ofDays(5));
        consents.callToBoarding(List.of(person), "ZH-S3-F1");
        assertThat(tasks.openFor(person)).extracting(OpenTask::form).containsExactly("reconfirmAtBoarding");

        consents.withdraw(person, consul(0));
        words.put(person, Set.of("stay-at-boarding"));
        goOn(person, Duration.ofHours(1));
        assertThat(endings(person)).containsExactly("endEvent_withdrawn");

        words.put(person, Set.of());
        work.askAnew(person);
        goOn(person, Duration.ofDays(5));
        assertThat(consents.mayTravel(person, clock.instant())).isTrue();
    }

    @Test
    void whoCannotBeReachedAfterNinetyDaysConsentsNoMore() {
        List<String> family = cast.family(2);
        words.put(family.get(0), Set.of("not-reached"));
        work.ask(family.get(0));
        goOn(family.get(0), Duration.ofDays(100));

        assertThat(endings(family.get(0))).containsExactly("endEvent_expired");
        assertThat(family).noneMatch(it -> consents.mayTravel(it, clock.instant()));
    }

    @Test
    void aYesAfterNinetyDaysHoldsAnotherNinety() {
        String person = woman();
        work.ask(person);
        goOn(person, Duration.ofDays(100));

        assertThat(done).contains("reconfirmConsent");
        assertThat(endings(person)).isEmpty();
        assertThat(consents.mayTravel(person, clock.instant())).isTrue();
    }

    @Test
    void aSonWhoObjectsIsHeardAndAFatherWhoObjectsIsReviewed() {
        List<String> family = cast.family(12, 5);
        words.put(family.get(1), Set.of("objects"));
        words.put(family.get(2), Set.of("other-parent-objects"));
        work.ask(family.get(0));
        goOn(family.get(0), Duration.ofDays(5));

        assertThat(done).contains("hearChild", "reviewCoverage");
        assertThat(family).allMatch(it -> consents.mayTravel(it, clock.instant()));
    }

    @Test
    void aChildTheReviewDoesNotCoverStays() {
        List<String> family = cast.family(6, 5);
        words.put(family.get(2), Set.of("not-covered"));
        work.ask(family.get(0));
        goOn(family.get(0), Duration.ofDays(5));

        assertThat(consents.mayTravel(family.get(1), clock.instant())).isTrue();
        assertThat(consents.mayTravel(family.get(2), clock.instant())).isFalse();
    }

    @Test
    void forAnOrphanItIsDecidedNotNowAndThenYes() {
        String orphan = cast.orphan(11);
        words.put(orphan, Set.of("not-now", "objects"));
        work.ask(orphan);
        goOn(orphan, Duration.ofDays(29));
        assertThat(consents.mayTravel(orphan, clock.instant())).isFalse();

        goOn(orphan, Duration.ofDays(5));

        assertThat(endings(orphan)).containsExactly("endEvent_bestInterestsDecided");
        assertThat(done).containsExactly("decideOnBestInterests", "decideOnBestInterests");
        assertThat(consents.mayTravel(orphan, clock.instant())).isTrue();
    }

    @Test
    void hersIsAChildWhoComesWithoutHer() {
        String mother = woman("refuse", "children-travel");
        String son = cast.person(People.Role.CHILD, People.Sex.MALE, 7, false, true);
        cast.together(mother, son);

        assertThat(consents.toBeAsked(cast.household(mother))).containsExactly(mother);
        work.ask(mother);
        goOn(mother, Duration.ofDays(5));

        assertThat(consents.mayTravel(son, clock.instant())).isTrue();
    }

    // called, called off

    @Test
    void whenAFlightIsAbortedAfterHerYesSheIsAskedAtTheNextAircraftWithoutAnotherInterview() {
        List<String> family = cast.family(3);
        String mother = family.get(0);
        work.ask(mother);
        goOn(mother, Duration.ofDays(5));
        consents.callToBoarding(family, "ZH-S4-F1");
        goOn(mother, Duration.ofHours(1));
        assertThat(endings(mother)).containsExactly("endEvent_boarding");

        consents.callOff(family, "ZH-S4-F1");
        assertThat(family).allMatch(it -> consents.mayTravel(it, clock.instant()));
        assertThat(consents.toBeAsked(cast.household(mother))).containsExactly(mother);
        work.ask(mother);
        goOn(mother, Duration.ofDays(2));
        consents.callToBoarding(family, "ZH-S4-F2");
        assertThat(consents.confirmedAtBoarding(mother, clock.instant())).isEmpty();
        goOn(mother, Duration.ofHours(1));

        assertThat(consents.confirmedAtBoarding(mother, clock.instant())).isPresent();
        assertThat(endings(mother)).containsExactly("endEvent_boarding", "endEvent_boarding");
        assertThat(done)
                .containsOnlyOnce("planInterview")
                .filteredOn("reconfirmAtBoarding"::equals)
                .hasSize(2);
    }

    @Test
    void theNextFlightMayCallBeforeHerPathwayAskedHer() {
        String person = woman();
        work.ask(person);
        goOn(person, Duration.ofDays(5));
        consents.callToBoarding(List.of(person), "ZH-S4-F3");
        goOn(person, Duration.ofHours(1));
        consents.callOff(List.of(person), "ZH-S4-F3");

        consents.callToBoarding(List.of(person), "ZH-S4-F4");
        assertThat(tasks.openFor(person)).isEmpty();
        work.ask(person);
        processes.runDue();

        assertThat(tasks.openFor(person)).extracting(OpenTask::form).containsExactly("reconfirmAtBoarding");
    }

    @Test
    void whoHasNotAnsweredWhenTheFlightIsAbortedIsAskedAtTheNextOne() {
        String person = cast.family().get(0);
        work.ask(person);
        goOn(person, Duration.ofDays(5));
        consents.callToBoarding(List.of(person), "ZH-S4-F5");
        consents.callOff(List.of(person), "ZH-S4-F5");
        assertThat(tasks.openFor(person)).isEmpty();
        assertThat(consents.toBeAsked(cast.household(person)))
                .as("her consent is still kept")
                .isEmpty();

        consents.callToBoarding(List.of(person), "ZH-S4-F6");
        goOn(person, Duration.ofHours(1));

        assertThat(done).containsOnlyOnce("reconfirmAtBoarding");
        assertThat(endings(person)).containsExactly("endEvent_boarding");
    }

    @Test
    void whoWithdrawsWhileCalledToAFlightThatIsAbortedTellsTheConsulAndMayBeAskedAnew() {
        String person = woman();
        work.ask(person);
        goOn(person, Duration.ofDays(5));
        consents.callToBoarding(List.of(person), "ZH-S4-F7");
        consents.withdraw(person, consul(0));

        consents.callOff(List.of(person), "ZH-S4-F7");

        assertThat(tasks.openFor(person)).extracting(OpenTask::form).containsExactly("recordWithdrawal");
        goOn(person, Duration.ofHours(1));
        assertThat(endings(person)).containsExactly("endEvent_withdrawn");
        work.askAnew(person);
        goOn(person, Duration.ofDays(5));
        assertThat(consents.mayTravel(person, clock.instant())).isTrue();
    }

    // never by two, never against the person's word

    @Test
    void ofTwoWhoBeginToAskAtOnceOneAsks() throws Exception {
        String person = woman();
        var pool = Executors.newFixedThreadPool(4);
        for (var asked : pool.invokeAll(Collections.nCopies(4, Executors.callable(() -> work.ask(person))))) {
            asked.get();
        }
        pool.shutdown();

        assertThat(tasks.openFor(person)).extracting(OpenTask::form).containsExactly("planInterview");
        assertThat(endings(person)).containsExactly("endEvent_notAsked", "endEvent_notAsked", "endEvent_notAsked");
    }

    @Test
    void aRefusalStandsWhateverAModelBegins() {
        String person = woman("refuse");
        work.ask(person);
        goOn(person, Duration.ofDays(5));

        work.ask(person);

        assertThat(tasks.openFor(person)).isEmpty();
        assertThat(endings(person)).containsExactly("endEvent_stayedAbroad", "endEvent_notAsked");
        work.askAnew(person);
        assertThat(tasks.openFor(person)).extracting(OpenTask::form).containsExactly("planInterview");
    }

    // coming of age

    @Test
    void anOrphanWhoTurnsEighteenWhileTheDecisionIsOpenIsAskedInstead() {
        String orphan = orphanWhoTurnsEighteenIn(Period.ofDays(3));
        work.ask(orphan);
        OpenTask decision = tasks.openFor(orphan).get(0);
        clock.jumpTo(START.plus(Duration.ofDays(4)));
        assertThatThrownBy(() -> complete(decision)).isInstanceOf(CoverageRefused.NowAdult.class);

        consents.askAnew(orphan, consul(0));

        assertThat(tasks.openFor(orphan)).extracting(OpenTask::form).containsExactly("planInterview");
        goOn(orphan, Duration.ofDays(5));
        assertThat(consents.mayTravel(orphan, clock.instant())).isTrue();
        assertThat(consents.counts(List.of(orphan)).asked()).as("as an adult").isEqualTo(1);
    }

    @Test
    void anOrphanWhoTurnsEighteenWithinTheMonthIsAskedInsteadOfDecidedAboutAgain() {
        String orphan = orphanWhoTurnsEighteenIn(Period.ofDays(10));
        words.put(orphan, Set.of("not-now"));
        work.ask(orphan);
        goOn(orphan, Duration.ofDays(31));

        assertThat(done).startsWith("decideOnBestInterests", "planInterview");
    }

    // people

    private String orphanWhoTurnsEighteenIn(Period time) {
        LocalDate birthday = LocalDate.ofInstant(START, clock.getZone()).plus(time);
        String orphan = cast.born(People.Role.CHILD, People.Sex.MALE, birthday.minusYears(18), true, true);
        cast.together(orphan);
        return orphan;
    }

    private String woman(String... says) {
        String woman = cast.woman();
        words.put(woman, Set.of(says));
        return woman;
    }

    // officers

    /** Completes what is open for the person, jumping from due moment to due moment, until nothing is left or the time is up. */
    private void goOn(String person, Duration time) {
        Instant until = clock.instant().plus(time);
        while (true) {
            processes.runDue();
            List<OpenTask> open = tasks.openFor(person);
            if (!open.isEmpty()) {
                complete(open.get(0));
                continue;
            }
            Instant next = processes.nextDue().orElse(Instant.MAX);
            if (next.isAfter(until)) {
                clock.jumpTo(until);
                return;
            }
            if (next.isAfter(clock.instant())) {
                clock.jumpTo(next);
            }
        }
    }

    private void complete(OpenTask task) {
        int round = rounds.merge(task.caseNumber() + task.form(), 1, Integer::sum) - 1;
        var childWords = new HashMap<>(words);
        childWords.remove(task.caseNumber());
        Member officer = officer(task);
        var filled = answers.answer(new Scene(
                task, officer, clock.instant(), round, words.getOrDefault(task.caseNumber(), Set.of()), childWords));
        completions.complete(
                officer,
                task.id(),
                filled.answers(),
                filled.attachments(),
                UUID.randomUUID().toString());
        done.add(task.form());
    }

    private Member officer(OpenTask task) {
        String group = task.candidateGroups().iterator().next();
        if (group.equals("mfa-consular")) {
            return consul(rounds.getOrDefault(task.caseNumber() + "planInterview", 0));
        }
        String[] parts = group.split(":");
        return member(group, parts[0], parts.length == 1 ? null : parts[1]);
    }

    private Member consul(int number) {
        return member("consul-" + number, "mfa-consular", null);
    }

    private Member member(String login, String function, @org.jspecify.annotations.Nullable String region) {
        String unique = "consent-test-" + login.replace(':', '-');
        return members.byLogin(unique)
                .orElseGet(
                        () -> members.join(unique, unique, function, region, Locale.ENGLISH, "$argon2id$nobody", true));
    }

    private List<String> endings(String person) {
        return processes.past("consent").stream()
                .filter(it -> it.caseNumber().equals(person) && it.ended())
                .sorted(java.util.Comparator.comparing(Processes.Past::startedAt))
                .map(Processes.Past::ending)
                .toList();
    }
}
