package org.zhusan.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
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
    Processes processes;

    @Autowired
    Tasks tasks;

    @Autowired
    Completions completions;

    @Autowired
    ConsentAnswers answers;

    @Autowired
    People people;

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
        List<String> family = family(3, 12);
        consents.ask(family.get(0));
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
        consents.ask(person);
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
        consents.ask(person);
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
        List<String> family = family(7);
        words.put(family.get(0), Set.of("refuse", "children-travel"));
        consents.ask(family.get(0));
        goOn(family.get(0), Duration.ofDays(5));

        assertThat(endings(family.get(0))).containsExactly("endEvent_stayedAbroad");
        assertThat(consents.mayTravel(family.get(0), clock.instant())).isFalse();
        assertThat(consents.mayTravel(family.get(1), clock.instant())).isTrue();
        assertThat(consents.counts(family).covered()).isEqualTo(Map.of("COVERED_MOTHER_ABSENT", 1));
    }

    @Test
    void sheWithdrawsReconsentsAndBoards() {
        List<String> family = family(4);
        String mother = family.get(0);
        consents.ask(mother);
        goOn(mother, Duration.ofDays(5));

        consents.withdraw(mother, consul(0));
        assertThat(family).noneMatch(it -> consents.mayTravel(it, clock.instant()));
        goOn(mother, Duration.ofHours(1));
        assertThat(endings(mother)).containsExactly("endEvent_withdrawn");

        words.put(mother, Set.of("waiver"));
        consents.askAgain(mother);
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
        consents.ask(person);
        goOn(person, Duration.ofDays(5));
        consents.callToBoarding(List.of(person), "ZH-S3-F1");
        assertThat(tasks.openFor(person)).extracting(OpenTask::form).containsExactly("reconfirmAtBoarding");

        consents.withdraw(person, consul(0));
        words.put(person, Set.of("stay-at-boarding"));
        goOn(person, Duration.ofHours(1));
        assertThat(endings(person)).containsExactly("endEvent_withdrawn");

        words.put(person, Set.of());
        consents.askAgain(person);
        goOn(person, Duration.ofDays(5));
        assertThat(consents.mayTravel(person, clock.instant())).isTrue();
    }

    @Test
    void whoCannotBeReachedAfterNinetyDaysConsentsNoMore() {
        List<String> family = family(2);
        words.put(family.get(0), Set.of("not-reached"));
        consents.ask(family.get(0));
        goOn(family.get(0), Duration.ofDays(100));

        assertThat(endings(family.get(0))).containsExactly("endEvent_expired");
        assertThat(family).noneMatch(it -> consents.mayTravel(it, clock.instant()));
    }

    @Test
    void aYesAfterNinetyDaysHoldsAnotherNinety() {
        String person = woman();
        consents.ask(person);
        goOn(person, Duration.ofDays(100));

        assertThat(done).contains("reconfirmConsent");
        assertThat(endings(person)).isEmpty();
        assertThat(consents.mayTravel(person, clock.instant())).isTrue();
    }

    @Test
    void aSonWhoObjectsIsHeardAndAFatherWhoObjectsIsReviewed() {
        List<String> family = family(12, 5);
        words.put(family.get(1), Set.of("objects"));
        words.put(family.get(2), Set.of("other-parent-objects"));
        consents.ask(family.get(0));
        goOn(family.get(0), Duration.ofDays(5));

        assertThat(done).contains("hearChild", "reviewCoverage");
        assertThat(family).allMatch(it -> consents.mayTravel(it, clock.instant()));
    }

    @Test
    void aChildTheReviewDoesNotCoverStays() {
        List<String> family = family(6, 5);
        words.put(family.get(2), Set.of("not-covered"));
        consents.ask(family.get(0));
        goOn(family.get(0), Duration.ofDays(5));

        assertThat(consents.mayTravel(family.get(1), clock.instant())).isTrue();
        assertThat(consents.mayTravel(family.get(2), clock.instant())).isFalse();
    }

    @Test
    void forAnOrphanItIsDecidedNotNowAndThenYes() {
        String orphan = register(People.Role.CHILD, 11, true);
        words.put(orphan, Set.of("not-now", "objects"));
        consents.ask(orphan);
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
        String son = person(People.Role.CHILD, 7, false, true);
        people.formHousehold(List.of(mother, son), Member.system("test"));

        assertThat(consents.ask(son)).isEmpty();
        consents.ask(mother);
        goOn(mother, Duration.ofDays(5));

        assertThat(consents.mayTravel(son, clock.instant())).isTrue();
    }

    // people

    private List<String> family(int... ages) {
        var family = new ArrayList<String>();
        family.add(woman());
        for (int age : ages) {
            family.add(register(People.Role.CHILD, age, false));
        }
        people.formHousehold(family, Member.system("test"));
        return family;
    }

    private String woman(String... says) {
        String woman = register(People.Role.ADULT, 31, false);
        words.put(woman, Set.of(says));
        return woman;
    }

    private String register(People.Role role, int age, boolean orphan) {
        return person(role, age, orphan, orphan);
    }

    private String person(People.Role role, int age, boolean orphan, boolean unaccompanied) {
        return people.register(
                new People.NewPerson(
                        role,
                        People.Sex.FEMALE,
                        LocalDate.of(2031 - age, 1, 15),
                        "Ойдан Кейіпкер",
                        "Выдуманная Героиня",
                        "Invented Person",
                        "شخص متخيل",
                        "kk",
                        orphan,
                        unaccompanied,
                        People.FoundIn.CAMP,
                        null,
                        null),
                Member.system("test"));
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
