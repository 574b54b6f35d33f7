package org.zhusan.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhusan.agency.DataClass;
import org.zhusan.handoff.Choosing.Household;

/** What is ticked is packed, no more and no less; and nobody's own notes, whatever somebody hands in. */
@HandoffRoomTest
class TransferFileTest {
    @Autowired
    private Choosing choosing;

    @Autowired
    private Packages packages;

    @Autowired
    private HandoffSteps steps;

    @Autowired
    private Offers offers;

    @Autowired
    private JdbcClient sql;

    @Test
    void whatIsTickedIsPackedAndNothingElse() {
        Household family = choosing.mother(null);
        packs(family, "identity", "soc");
        assertThat(packages.of(family.number))
                .containsExactlyInAnyOrder(
                        DataClass.ROUTE, DataClass.IDENTITY, DataClass.IDENTITY_FIRST, DataClass.SOCIAL);
        packs(family, "identity", "edu");
        assertThat(packages.of(family.number))
                .as("what is packed for another region replaces what was packed before")
                .contains(DataClass.EDUCATION)
                .doesNotContain(DataClass.SOCIAL);
    }

    @ParameterizedTest
    @EnumSource(TransferPackage.class)
    void eachTickOpensExactlyItsOwnClasses(TransferPackage each) {
        Household family = choosing.mother(null);
        packs(family, "identity", each.field());
        assertThat(packages.of(family.number))
                .containsExactlyInAnyOrderElementsOf(Stream.concat(TransferPackage.IDENTITY.classes(), each.classes())
                        .distinct()
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "psychological.own",
                "psyOwn",
                "PSYCHOLOGICAL_OWN",
                "psychological",
                "legal.consent",
                "legal",
                "genetic",
                "staff"
            })
    void ownNotesConsentsAndProceduresCannotBePackedUnderAnyName(String field) {
        Household family = choosing.mother(null);
        packs(family, "identity", field);
        assertThat(packages.of(family.number))
                .containsExactlyInAnyOrder(DataClass.ROUTE, DataClass.IDENTITY, DataClass.IDENTITY_FIRST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"psychological.own", "psychological", "legal.consent", "legal", "genetic", "genetic.result"})
    void theTableItselfRefusesThem(String dataClass) {
        Household family = choosing.mother(null);
        packs(family, "identity");
        String task = sql.sql("SELECT task FROM zhusan.transfer_file WHERE household = :household")
                .param("household", family.number)
                .query(String.class)
                .single();
        assertThatThrownBy(
                        () -> sql.sql("INSERT INTO zhusan.transfer_package (task, data_class) VALUES (:task, :class)")
                                .param("task", task)
                                .param("class", dataClass)
                                .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void nobodyIsReceivedWithoutANameAndNobodyComesYesterday() {
        Household family = choosing.mother(null);
        assertThatThrownBy(() -> packs(family, "soc")).isInstanceOf(HandoffRefused.NobodyWithoutName.class);
        assertThatThrownBy(() -> family.handIn(
                        "composeTransferFile",
                        Choosing.ASEL,
                        "identity",
                        true,
                        "wishedOn",
                        choosing.today().minusDays(1),
                        "regime",
                        "day"))
                .isInstanceOf(HandoffRefused.WishedInPast.class);
    }

    @Test
    void theRegionIsAskedWithoutAName() {
        Household family = choosing.mother(null);
        family.wishes("region1", "KAR", "reason", "work");
        family.confirms("KAR", true);
        packs(family, "identity");
        steps.openOffer(family.execution());
        Offers.Offer offer = offers.open(family.number).orElseThrow();
        assertThat(offer.region()).isEqualTo("KAR");
        assertThat(offer.people()).isEqualTo(3);
        assertThat(offer.needs()).contains(Offers.Need.HOUSING, Offers.Need.SCHOOL);
        assertThat(offer.number()).startsWith("ZH-O-");
        assertThat(offer.toString()).doesNotContain(family.number).doesNotContain(family.members);
    }

    private void packs(Household family, String... ticked) {
        Map<String, Object> answers = Choosing.answers(
                "wishedOn", choosing.today().plusDays(12), "regime", "day", "needs", List.of("housing"));
        for (String tick : ticked) {
            answers.put(tick, true);
            answers.put(tick + "Reason", "Needed there (invented)");
        }
        family.handIn("composeTransferFile", Choosing.ASEL, answers);
    }
}
