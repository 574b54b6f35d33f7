package org.zhusan.kinship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhusan.kinship.LaboratoryAtWork.ASKHAT;
import static org.zhusan.kinship.LaboratoryAtWork.ELENA;
import static org.zhusan.kinship.LaboratoryAtWork.LYAZZAT;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhusan.agency.Member;
import org.zhusan.agency.OnBehalf;
import org.zhusan.casefile.SampleSubjects;
import org.zhusan.kinship.SampleTable.Sample;

/** Plain SQL tries what the rules would refuse; the database refuses it as well. */
@LaboratoryTest
class CustodyAttacksTest {
    private static final String ENTRY = "INSERT INTO zhusan.custody_entry "
            + "(sample, ordinal, giver, receiver, at, seal_intact, previous_at, noted_by) "
            + "VALUES (:sample, :ordinal, :giver, :receiver, :at, :intact, :previous, :receiver)";

    @Autowired
    private LaboratoryAtWork lab;

    @Autowired
    private SampleTable samples;

    @Autowired
    private CustodyChain chain;

    @Autowired
    private SampleSubjects subjects;

    @Autowired
    private OnBehalf behalf;

    @Autowired
    private JdbcClient sql;

    @Test
    void noGapNoOtherGiverNoTimeBackwardsNothingAfterABrokenSeal() {
        Sample sample = samples.of(lab.sampled()).get(0);
        Instant taken = sample.takenAt();
        Instant first = taken.plusSeconds(60);
        refusedEntry(sample, 1, LYAZZAT.id(), ASKHAT.id(), first, null, "the chain begins with the taker");
        refusedEntry(sample, 2, ELENA.id(), ASKHAT.id(), first, taken, "the second before the first");
        refusedEntry(sample, 1, ELENA.id(), ELENA.id(), first, null, "to oneself");
        entry(sample, 1, ELENA.id(), ASKHAT.id(), first, true, null);
        refusedEntry(sample, 1, ELENA.id(), LYAZZAT.id(), first, null, "the first once more");
        refusedEntry(sample, 2, ELENA.id(), LYAZZAT.id(), first.plusSeconds(9), first, "from whom it has left");
        refusedEntry(sample, 3, ASKHAT.id(), LYAZZAT.id(), first.plusSeconds(9), first, "a gap");
        refusedEntry(sample, 2, ASKHAT.id(), LYAZZAT.id(), first.plusSeconds(9), taken, "another time before");
        refusedEntry(sample, 2, ASKHAT.id(), LYAZZAT.id(), first.minusSeconds(1), first, "backwards");
        refusedEntry(sample, 2, ASKHAT.id(), LYAZZAT.id(), first.plusSeconds(9), null, "without what was before");
        entry(sample, 2, ASKHAT.id(), LYAZZAT.id(), first.plusSeconds(9), false, first);
        refusedEntry(
                sample,
                3,
                LYAZZAT.id(),
                ASKHAT.id(),
                first.plusSeconds(20),
                first.plusSeconds(9),
                "after a broken seal");
        assertThat(chain.of(sample.code())).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE zhusan.custody_entry SET receiver = 'courier'",
                "DELETE FROM zhusan.custody_entry",
                "TRUNCATE zhusan.custody_entry",
                "UPDATE zhusan.sample SET seal = 'OTHER-1' WHERE state = 'TAKEN'",
                "UPDATE zhusan.sample SET code = '2222-2222'",
                "UPDATE zhusan.sample SET line = 3 - line",
                "UPDATE zhusan.sample SET age_years = age_years + 1",
                "UPDATE zhusan.sample SET taken_by = 'ZH-U-999999' WHERE state = 'TAKEN'",
                "UPDATE zhusan.sample SET state = 'EXPECTED' WHERE state = 'TAKEN'",
                "UPDATE zhusan.sample SET witness = 'ZH-U-999999' WHERE witness IS NOT NULL",
                "DELETE FROM zhusan.sample",
                "UPDATE zhusan.sample_subject SET person = NULL",
                "DELETE FROM zhusan.sample_subject",
                "TRUNCATE zhusan.sample_subject CASCADE",
                "UPDATE zhusan.examination SET deadline_on = deadline_on + 10",
                "UPDATE zhusan.examination SET institution = 'astana'",
                "UPDATE zhusan.examination_result SET examiner = 'ZH-U-999999'",
                "UPDATE zhusan.examination_result SET seal = NULL WHERE seal IS NOT NULL",
                "UPDATE zhusan.examination_result SET countersigner = releaser",
                "DELETE FROM zhusan.examination_result"
            })
    void whatIsWrittenStaysAsItIs(String attack) {
        String number = lab.received();
        lab.concluded(number, "confirmed");
        lab.released(number);

        assertThatThrownBy(() -> sql.sql(attack).update()).as(attack).isInstanceOf(DataAccessException.class);
    }

    @Test
    void noSampleOutsideTheOrderSScopePlaceAndTime() {
        String number = lab.arranged();
        refused(number, "3, 9, 'male', 6, ordered_on, deadline_on, institution", "nobody the order covers");
        refused(number, "1, 9, 'male', 6, ordered_on, deadline_on + 9, institution", "another deadline");
        refused(number, "1, 9, 'male', 6, ordered_on, deadline_on, 'astana'", "another institution");
        String late = "UPDATE zhusan.sample SET state = 'TAKEN', material = 'blood', seal = 'LATE-1', "
                + "taken_at = deadline_on + interval '2 days', taken_on = deadline_on + 2, taken_by = 'ZH-U-810001' "
                + "WHERE examination = '" + number + "' AND line = 1";
        assertThatThrownBy(() -> sql.sql(late).update()).isInstanceOf(DataAccessException.class);
        String alone = late.replace("deadline_on + interval '2 days'", "now()")
                .replace("deadline_on + 2", "ordered_on")
                .replace("taken_by =", "witness = 'ZH-U-810001', taken_by =");
        assertThatThrownBy(() -> sql.sql(alone).update())
                .as("who takes and witnesses")
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> sql.sql("INSERT INTO zhusan.sample (code, examination, line, round, sex, age_years, "
                                + "ordered_on, deadline_on, institution) VALUES ('2222-2222', 'ZH-K-999999', 1, 1, 'male', 6, "
                                + "DATE '2019-01-01', DATE '2019-02-01', 'atyrau')")
                        .update())
                .as("without an order")
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void noResultLeavesWithoutTwoExpertsAndTwoSignatures() {
        String number = lab.received();
        lab.handIn("examineSamples", number, ELENA, lab.report(number, "confirmed"));
        for (String attack : List.of(
                "releaser = 'a', released_at = now()",
                "reviewer = examiner, reviewed_at = examined_at, seal = '\\x00'",
                "seal = '\\x00'",
                "countersigner = 'b', countersigned_at = now()",
                "reviewer = 'a', reviewed_at = examined_at, releaser = 'a', released_at = examined_at",
                "reviewer = 'a', reviewed_at = examined_at, seal = '\\x00', releaser = 'a', released_at = examined_at, "
                        + "countersigner = 'a', countersigned_at = examined_at")) {
            assertThatThrownBy(() -> sql.sql("UPDATE zhusan.examination_result SET " + attack + " WHERE examination = '"
                                    + number + "'")
                            .update())
                    .as(attack)
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void whoseSampleItIsIsThereForTheProgrammeAndForNobodyWhoSignsIn() {
        String number = lab.received();
        assertThat(subjects.of(number)).hasSize(2);

        assertThat(count()).as("nobody told").isZero();
        for (Member member : List.of(ELENA, LaboratoryAtWork.LAWYER, LaboratoryAtWork.CLERK)) {
            assertThat(behalf.of(member, this::count)).as(member.function()).isZero();
        }
        Member pretending = new Member("ZH-U-1", "x", "system", "system", null, Locale.ENGLISH, true);
        assertThat(behalf.of(pretending, this::count))
                .as("a member in the system's clothes")
                .isZero();
        assertThat(behalf.of(Member.system("test"), this::count)).isPositive();
        assertThatThrownBy(() -> behalf.of(ELENA, () -> sql.sql("INSERT INTO zhusan.sample_subject VALUES ('" + number
                                + "', 3, 'ZH-P-000001', NULL, 'mother')")
                        .update()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void noTableOfTheLaboratorySaysWhoSomebodyIs() {
        lab.received();

        for (String table : List.of("examination", "sample", "custody_entry", "examination_result")) {
            assertThat(sql.sql("SELECT count(*) FROM zhusan." + table + " AS it WHERE CAST(it AS text) ~ 'ZH-[PH]-'")
                            .query(Integer.class)
                            .single())
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void whateverIsTriedAtRandomEachStoredChainIsWithoutAGap() {
        var random = new Random(20190507);
        List<String> holders = List.of(ELENA.id(), ASKHAT.id(), LYAZZAT.id(), "courier");
        List<Sample> all = new ArrayList<>(samples.of(lab.sampled()));
        all.addAll(samples.of(lab.sampled()));
        int stored = 0;
        for (int i = 0; i < 600; i++) {
            Sample sample = all.get(random.nextInt(all.size()));
            List<CustodyChain.Entry> chained = chain.of(sample.code());
            Instant since = chained.isEmpty()
                    ? sample.takenAt()
                    : chained.get(chained.size() - 1).at();
            try {
                entry(
                        sample,
                        1 + random.nextInt(chained.size() + 2),
                        holders.get(random.nextInt(4)),
                        holders.get(random.nextInt(3)),
                        since.plusSeconds(random.nextInt(5) - 2),
                        random.nextInt(40) > 0,
                        random.nextInt(3) == 0 || chained.isEmpty() ? null : since);
                stored++;
            } catch (DataAccessException refused) {
                // that is what it is for
            }
        }
        assertThat(stored).as("some were right").isGreaterThan(5);
        for (Sample sample : all) {
            String holder = sample.takenBy();
            Instant before = Instant.MIN;
            boolean broken = false;
            for (CustodyChain.Entry entry : chain.of(sample.code())) {
                assertThat(entry.giver()).isEqualTo(holder);
                assertThat(entry.at()).isAfterOrEqualTo(before);
                assertThat(broken).isFalse();
                holder = entry.receiver();
                before = entry.at();
                broken = !entry.sealIntact();
            }
        }
    }

    private int count() {
        return sql.sql("SELECT count(*) FROM zhusan.sample_subject")
                .query(Integer.class)
                .single();
    }

    private void refused(String number, String values, String why) {
        assertThatThrownBy(() -> sql.sql("INSERT INTO zhusan.sample "
                                + "(code, examination, line, round, sex, age_years, ordered_on, deadline_on, institution) "
                                + "SELECT '2222-2222', number, " + values + " FROM zhusan.examination WHERE number = '"
                                + number + "'")
                        .update())
                .as(why)
                .isInstanceOf(DataAccessException.class);
    }

    private void refusedEntry(
            Sample sample,
            int ordinal,
            String giver,
            String receiver,
            Instant at,
            @Nullable Instant previous,
            String why) {
        assertThatThrownBy(() -> entry(sample, ordinal, giver, receiver, at, true, previous))
                .as(why)
                .isInstanceOf(DataAccessException.class);
    }

    private void entry(
            Sample sample,
            int ordinal,
            String giver,
            String receiver,
            Instant at,
            boolean intact,
            @Nullable Instant previous) {
        sql.sql(ENTRY)
                .param("sample", sample.code())
                .param("ordinal", ordinal)
                .param("giver", giver)
                .param("receiver", receiver)
                .param("at", Timestamp.from(at))
                .param("intact", intact)
                .param("previous", previous == null ? null : Timestamp.from(previous))
                .update();
    }
}
