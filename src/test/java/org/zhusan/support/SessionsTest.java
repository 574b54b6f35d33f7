package org.zhusan.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhusan.support.Supported.AIZADA;
import static org.zhusan.support.Supported.ASEL;
import static org.zhusan.support.Supported.BOTAGOZ;
import static org.zhusan.support.Supported.DANIYAR;
import static org.zhusan.support.Supported.DINARA;
import static org.zhusan.support.Supported.IRINA;
import static org.zhusan.support.Supported.KAIRAT;
import static org.zhusan.support.Supported.OTHER_PSYCHOLOGIST;
import static org.zhusan.support.Supported.OTHER_THEOLOGIAN;
import static org.zhusan.support.Supported.PLATFORM_ADMIN;
import static org.zhusan.support.Supported.RAUSHAN;
import static org.zhusan.support.Supported.YUSUF;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhusan.agency.Member;
import org.zhusan.agency.NotPermitted;
import org.zhusan.agency.OnBehalf;
import org.zhusan.casefile.Records;

@SupportRoomTest
class SessionsTest {
    private static final List<Member> EVERYONE_ELSE =
            List.of(OTHER_PSYCHOLOGIST, ASEL, PLATFORM_ADMIN, KAIRAT, BOTAGOZ, IRINA, YUSUF, RAUSHAN, AIZADA, DANIYAR);

    @Autowired
    Supported at;

    @Autowired
    Sessions sessions;

    @Autowired
    Records records;

    @Autowired
    OnBehalf behalf;

    @Autowired
    JdbcClient sql;

    // whose sessions

    @Test
    void eachFunctionWritesItsOwnKindsAsTheMatrixHasIt() {
        String her = at.adult();
        assertThat(sessions.kinds(her, DINARA)).containsExactly(SessionKind.PSYCH, SessionKind.PLAY);
        assertThat(sessions.kinds(her, YUSUF)).containsExactly(SessionKind.THEOLOGY);
        assertThat(sessions.kinds(her, IRINA)).containsExactly(SessionKind.LEGAL);
        assertThat(sessions.kinds(her, RAUSHAN)).containsExactly(SessionKind.SCHOOL);
        assertThat(sessions.kinds(her, AIZADA)).containsExactly(SessionKind.MEDICAL);
        for (Member none : List.of(ASEL, BOTAGOZ, KAIRAT, DANIYAR, PLATFORM_ADMIN)) {
            assertThat(sessions.kinds(her, none)).as(none.function()).isEmpty();
        }
    }

    @Test
    void nobodyWritesAnothersKind() {
        String her = at.adult();
        assertThatThrownBy(() -> sessions.write(her, sheet(SessionKind.THEOLOGY, "", "note"), DINARA))
                .isInstanceOf(SessionRefused.KindMissing.class);
        assertThatThrownBy(() -> sessions.write(her, sheet(SessionKind.PSYCH, "note", ""), YUSUF))
                .isInstanceOf(SessionRefused.KindMissing.class);
        assertThatThrownBy(() -> sessions.write(her, sheet(SessionKind.LEGAL, "note", ""), DANIYAR))
                .isInstanceOf(SessionRefused.KindMissing.class);
        assertThat(sessions.of(her, DINARA)).isEmpty();
    }

    @Test
    void whoKeepsNoOwnNotesCannotSlipOneIn() {
        String her = at.adult();
        assertThatThrownBy(() -> sessions.write(her, sheet(SessionKind.MEDICAL, "note", "own"), AIZADA))
                .isInstanceOf(NotPermitted.class);
        assertThat(sessions.of(her, AIZADA)).isEmpty();
    }

    @Test
    void everyoneReadsTheStreamsTheirClassesOpen() {
        String her = at.adult();
        sessions.write(her, sheet(SessionKind.PSYCH, "psych", ""), DINARA);
        sessions.write(her, sheet(SessionKind.LEGAL, "legal", ""), IRINA);
        sessions.write(her, sheet(SessionKind.SCHOOL, "school", ""), RAUSHAN);
        sessions.write(her, sheet(SessionKind.MEDICAL, "medical", ""), AIZADA);
        sessions.write(her, sheet(SessionKind.THEOLOGY, "", "faith"), YUSUF);

        assertThat(read(her, OTHER_PSYCHOLOGIST)).containsExactly("psych");
        assertThat(read(her, IRINA)).containsExactly("legal");
        assertThat(read(her, BOTAGOZ)).containsExactly("school");
        assertThat(read(her, ASEL)).as("she plans the way on").containsExactly("school");
        assertThat(read(her, AIZADA)).containsExactly("medical");
        for (Member none : List.of(KAIRAT, DANIYAR, PLATFORM_ADMIN, OTHER_THEOLOGIAN)) {
            assertThat(read(her, none)).as(none.function()).isEmpty();
        }
        for (Member closed : List.of(KAIRAT, DANIYAR, PLATFORM_ADMIN)) {
            assertThat(sessions.open(her, closed)).as(closed.function()).isFalse();
        }
    }

    @Test
    void theNewestStandsFirst() {
        String her = at.adult();
        for (int hoursAgo : List.of(3, 1, 2)) {
            sessions.write(her, on(hoursAgo, "held " + hoursAgo + " hours ago"), DINARA);
        }
        assertThat(read(her, DINARA)).containsExactly("held 1 hours ago", "held 2 hours ago", "held 3 hours ago");
    }

    // own notes

    @Test
    void anOwnNoteIsItsAuthorsAloneThroughEveryDoor() {
        String her = at.adult();
        sessions.write(her, sheet(SessionKind.PSYCH, "for psychologists", "for myself"), DINARA);

        assertThat(sessions.of(her, DINARA)).singleElement().satisfies(it -> assertThat(it.ownNote())
                .isEqualTo("for myself"));
        for (Member other : EVERYONE_ELSE) {
            assertThat(sessions.of(her, other)).as(other.function()).allSatisfy(it -> assertThat(it.ownNote())
                    .isEmpty());
            assertThat(records.of(her, other, "test"))
                    .as(other.function())
                    .allSatisfy(it -> assertThat(it.answers().toString()).doesNotContain("for myself"));
            assertThat(records.latest(her, "sessionLog", other, "test")
                            .map(Records.Stored::answers)
                            .orElse(Map.of()))
                    .as(other.function())
                    .doesNotContainKey("ownNote");
        }
        assertThat(read(her, OTHER_PSYCHOLOGIST)).containsExactly("for psychologists");
    }

    @Test
    void anOwnNoteIsNotEvenARowForAnyoneElsesSql() {
        String her = at.adult();
        sessions.write(her, sheet(SessionKind.PSYCH, "for psychologists", "for myself"), DINARA);
        sessions.write(her, sheet(SessionKind.THEOLOGY, "", "for myself"), YUSUF);

        assertThat(classes(her, DINARA)).containsExactlyInAnyOrder("psychological", "psychological.own");
        assertThat(classes(her, YUSUF)).containsExactly("psychological.own");
        assertThat(classes(her, OTHER_PSYCHOLOGIST)).containsExactly("psychological");
        var others = new ArrayList<>(EVERYONE_ELSE);
        others.removeAll(List.of(OTHER_PSYCHOLOGIST, YUSUF));
        others.addAll(List.of(OTHER_THEOLOGIAN, Member.system("support")));
        for (Member other : others) {
            assertThat(classes(her, other)).as(other.id()).doesNotContain("psychological.own");
        }
        assertThat(classes(her, Member.system("support")))
                .as("the system identity sees the rest")
                .contains("psychological");
    }

    @Test
    void thatATheologianMetHerIsKnownToHimAlone() {
        String her = at.adult();
        sessions.write(her, sheet(SessionKind.THEOLOGY, "", "She asked about her brother"), YUSUF);

        assertThat(sessions.of(her, YUSUF)).hasSize(1);
        for (Member other : List.of(OTHER_THEOLOGIAN, DINARA, ASEL, BOTAGOZ, KAIRAT)) {
            assertThat(sessions.of(her, other)).as(other.function()).isEmpty();
            assertThat(records.of(her, other, "test"))
                    .extracting(Records.Stored::form)
                    .as(other.function())
                    .doesNotContain("sessionLog");
        }
    }

    // twice

    @Test
    void theSameSheetSentTwiceIsOneSession() {
        String her = at.adult();
        Session.Sheet sheet = sheet(SessionKind.PLAY, "Drew a house", "");
        sessions.write(her, sheet, DINARA);
        sessions.write(her, sheet, DINARA);
        assertThat(sessions.of(her, DINARA)).hasSize(1);
    }

    @Test
    void aDoubleClickIsOneSession() throws Exception {
        String her = at.adult();
        Session.Sheet sheet = sheet(SessionKind.PSYCH, "Slept better", "own");
        var clicks = Executors.newFixedThreadPool(8);
        try {
            var answers = new ArrayList<Future<?>>();
            for (int i = 0; i < 8; i++) {
                answers.add(clicks.submit(() -> sessions.write(her, sheet, DINARA)));
            }
            for (Future<?> answer : answers) {
                answer.get();
            }
        } finally {
            clicks.shutdown();
        }
        assertThat(sessions.of(her, DINARA)).hasSize(1);
    }

    @Test
    void otherWordsOnASheetThatWasKeptAreNotSilentlyLost() {
        String her = at.adult();
        Session.Sheet sheet = sheet(SessionKind.PSYCH, "First", "");
        sessions.write(her, sheet, DINARA);
        var changed = new Session.Sheet(sheet.entry(), sheet.kind(), sheet.at(), sheet.attended(), "Second", "", null);
        assertThatThrownBy(() -> sessions.write(her, changed, DINARA)).isInstanceOf(SessionRefused.KeptBefore.class);
        assertThat(read(her, DINARA)).containsExactly("First");
    }

    @Test
    void theSameSheetAboutAnotherPersonOrFromAnotherColleagueIsAnotherSession() {
        String her = at.adult();
        String child = at.child(8);
        Session.Sheet sheet = sheet(SessionKind.PSYCH, "Words", "");
        sessions.write(her, sheet, DINARA);
        sessions.write(child, sheet, DINARA);
        sessions.write(her, sheet, OTHER_PSYCHOLOGIST);
        assertThat(sessions.of(her, DINARA)).hasSize(2);
        assertThat(sessions.of(child, DINARA)).hasSize(1);
    }

    // corrections

    @Test
    void aCorrectionStandsBesideWhatWasWritten() {
        String her = at.adult();
        sessions.write(her, sheet(SessionKind.PSYCH, "Came late", ""), DINARA);
        UUID first = sessions.of(her, DINARA).get(0).id();
        sessions.write(her, correcting(first, "Came on time"), DINARA);

        List<Session> both = sessions.of(her, OTHER_PSYCHOLOGIST);
        assertThat(both).extracting(Session::note).containsExactly("Came on time", "Came late");
        assertThat(Sessions.corrected(both)).containsExactly(first);
        assertThat(sessions.correctable(first, her, DINARA)).isEmpty();
    }

    @Test
    void onlyOnesOwnLatestVersionIsPutRight() {
        String her = at.adult();
        sessions.write(her, sheet(SessionKind.PSYCH, "Hers", ""), DINARA);
        UUID first = sessions.of(her, DINARA).get(0).id();

        refused(her, correcting(first, "Not mine"), OTHER_PSYCHOLOGIST, SessionRefused.NotToBeCorrected.class);
        refused(at.adult(), correcting(first, "Of another"), DINARA, SessionRefused.NotToBeCorrected.class);
        refused(her, correcting(UUID.randomUUID(), "Of nothing"), DINARA, SessionRefused.NotToBeCorrected.class);
        sessions.write(her, correcting(first, "Once"), DINARA);
        refused(her, correcting(first, "Twice"), DINARA, SessionRefused.NotToBeCorrected.class);
    }

    // what cannot be

    @Test
    void aSessionIsHeldBeforeItIsWrittenAndAfterBirth() {
        String her = at.adult();
        refused(her, on(-1, "Tomorrow"), DINARA, SessionRefused.InFuture.class);
        refused(her, on(24 * 366 * 32, "Before birth"), DINARA, SessionRefused.BeforeBirth.class);
    }

    @Test
    void aNoteHasItsRoom() {
        String her = at.adult();
        refused(her, sheet(SessionKind.PSYCH, "ж".repeat(2001), ""), DINARA, SessionRefused.TooLong.class);
        refused(her, sheet(SessionKind.PSYCH, "", "ж".repeat(4001)), DINARA, SessionRefused.TooLong.class);
        sessions.write(her, sheet(SessionKind.PSYCH, "ж".repeat(2000), "ж".repeat(4000)), DINARA);
        assertThat(sessions.of(her, DINARA)).hasSize(1);
    }

    // what was typed

    @Test
    void aSheetIsReadOrSaysWhatIsMissing() {
        var typed = new SessionSheet("", "psych", "2019-05-09T10:15", "no", " Rested\r\nall day ", "", "");
        Session.Sheet read = typed.read(ZoneOffset.UTC);
        assertThat(read.note()).isEqualTo("Rested\nall day");
        assertThat(read.attended()).isFalse();
        assertThat(read.at()).isEqualTo(OffsetDateTime.parse("2019-05-09T10:15Z"));

        assertThatThrownBy(() -> new SessionSheet("", "", "2019-05-09T10:15", "no", "", "", "").read(ZoneOffset.UTC))
                .isInstanceOf(SessionRefused.KindMissing.class);
        assertThatThrownBy(() -> new SessionSheet("", "psych", "yesterday", "no", "", "", "").read(ZoneOffset.UTC))
                .isInstanceOf(SessionRefused.TimeMissing.class);
        assertThatThrownBy(() -> new SessionSheet("", "psych", "2019-05-09T10:15", "", "", "", "").read(ZoneOffset.UTC))
                .isInstanceOf(SessionRefused.AttendanceMissing.class);
    }

    private void refused(String person, Session.Sheet sheet, Member by, Class<? extends SessionRefused> why) {
        int before = sessions.of(person, by).size();
        assertThatThrownBy(() -> sessions.write(person, sheet, by)).isInstanceOf(why);
        assertThat(sessions.of(person, by)).hasSize(before);
    }

    private Session.Sheet sheet(SessionKind kind, String note, String own) {
        return new Session.Sheet(UUID.randomUUID().toString(), kind, ago(1), true, note, own, null);
    }

    private Session.Sheet on(int hoursAgo, String note) {
        return new Session.Sheet(UUID.randomUUID().toString(), SessionKind.PSYCH, ago(hoursAgo), true, note, "", null);
    }

    private Session.Sheet correcting(@Nullable UUID session, String note) {
        return new Session.Sheet(UUID.randomUUID().toString(), SessionKind.PSYCH, ago(1), true, note, "", session);
    }

    private OffsetDateTime ago(int hours) {
        return at.now().minus(Duration.ofHours(hours)).atOffset(ZoneOffset.UTC);
    }

    private List<String> read(String person, Member reader) {
        return sessions.of(person, reader).stream().map(Session::note).toList();
    }

    /** Classes of the parts a member's own SQL would find. */
    private Set<String> classes(String person, Member member) {
        return behalf.of(
                member,
                () -> Set.copyOf(sql.sql(
                                "SELECT DISTINCT p.data_class FROM zhusan.record_part p "
                                        + "JOIN zhusan.record r ON r.id = p.record WHERE r.person = :person AND r.form = 'sessionLog'")
                        .param("person", person)
                        .query(String.class)
                        .list()));
    }
}
