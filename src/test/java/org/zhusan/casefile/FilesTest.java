package org.zhusan.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhusan.casefile.Family.ADMINISTRATOR;
import static org.zhusan.casefile.Family.CONSUL;
import static org.zhusan.casefile.Family.IMPORT;
import static org.zhusan.casefile.Family.SOCIAL_WORKER;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhusan.CaseFileTest;
import org.zhusan.TestClock;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.agency.NotPermitted;
import org.zhusan.agency.Relations;

@CaseFileTest
class FilesTest {
    private static final Member THEOLOGIAN = Family.member("ZH-U-900021", "aktau-theology", "aktau");

    @Autowired
    People people;

    @Autowired
    Files files;

    @Autowired
    Timeline timeline;

    @Autowired
    Records records;

    @Autowired
    Relations relations;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient sql;

    private String mother;
    private String child;

    @BeforeEach
    void aMotherAndHerChild() {
        clock.set(java.time.Instant.parse("2019-01-02T08:00:00Z"));
        mother = people.register(Family.woman("Ләйла", LocalDate.parse("1990-06-01")), IMPORT);
        child = people.register(Family.child("Дәулет", LocalDate.parse("2014-06-01")), IMPORT);
        people.formHousehold(List.of(mother, child), IMPORT);
    }

    @Test
    void theConsulReadsNameBirthDateAndHousehold() {
        Files.CaseFile file = files.open(mother, CONSUL, "page");

        assertThat(file.person().title()).isEqualTo("Invented Ләйла");
        assertThat(file.birthDate()).isEqualTo("1990-06-01");
        assertThat(file.household()).extracting(Files.Line::number).containsExactly(mother, child);
        assertThat(file.place().kind()).isEqualTo(Placements.Kind.ABROAD);
        assertThat(file.readable()).contains(DataClass.LEGAL_CONSENT).doesNotContain(DataClass.MEDICAL, DataClass.LEGAL_CIVIL);
        assertThat(files.lines(List.of(child), in("kk"), "page").get(child).name()).isEqualTo("Ойдан Дәулет");
        assertThat(files.lines(List.of(child), in("ru"), "page").get(child).name()).isEqualTo("Выдуманная Дәулет");
    }

    @Test
    void theTheologianKnowsAFirstNameAndAnAgeBandAndNoMore() {
        relations.lead(child, "aktau", null);

        Files.CaseFile file = files.open(child, THEOLOGIAN, "page");

        assertThat(file.person().title()).isEqualTo("Дәулет");
        assertThat(file.person().age()).isEqualTo(AgeBand.FROM_3_TO_6);
        assertThat(file.birthDate()).isNull();
        assertThat(file.orphan()).isNull();
        assertThat(file.household()).as("the mother is not theirs to see").extracting(Files.Line::number).containsExactly(child);
        assertThat(file.toString()).doesNotContain("Invented", "2014-06-01", mother);
    }

    @Test
    void toWhomNoNameIsOpenTheNumberIsTheTitle() {
        Member coordinator = Family.member("ZH-U-900022", "atc-coord", "atc");
        relations.refer(mother, "atc", null, EnumSet.allOf(DataClass.class), clock.instant().plusSeconds(60));

        Files.Line line = files.open(mother, coordinator, "page").person();

        assertThat(line.title()).isEqualTo(mother);
        assertThat(line.sex()).isNull();
        assertThat(line.age()).isNull();
    }

    @Test
    void nobodyElseLearnsEvenThatThereIsAFile() {
        for (Member stranger : List.of(SOCIAL_WORKER, ADMINISTRATOR, Family.INVESTIGATOR)) {
            assertThatThrownBy(() -> files.open(mother, stranger, "page")).isInstanceOf(NotPermitted.class);
            assertThat(files.lines(List.of(mother, child), stranger, "page")).isEmpty();
            assertThat(files.visibleTo(stranger, null, "page").lines()).extracting(Files.Line::number).doesNotContain(mother, child);
        }
        assertThatThrownBy(() -> files.open("ZH-P-999999", CONSUL, "page")).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> files.open("ZH-P-999999", IMPORT, "page")).isInstanceOf(NotPermitted.class);
    }

    @Test
    void everyNameShownIsInTheReadLog() {
        files.lines(List.of(mother, child), CONSUL, "list " + mother);

        assertThat(sql.sql("SELECT person || ' ' || data_class FROM zhusan.read_log WHERE purpose = :purpose ORDER BY 1")
                        .param("purpose", "list " + mother)
                        .query(String.class)
                        .list())
                .containsExactly(mother + " identity", child + " identity");
    }

    @Test
    void aCorrectedNameIsShownAndTheOldRecordStays() {
        records.store(new Records.NewRecord(
                mother, "registration", "registration", "1", "correction", CONSUL, clock.instant(),
                java.util.Map.of(DataClass.IDENTITY, java.util.Map.of(
                        "kazakhName", "Ойдан Лейла", "russianName", "Выдуманная Лейла", "latinName", "Invented Leila")),
                List.of()));

        assertThat(files.open(mother, CONSUL, "page").person().name()).isEqualTo("Invented Leila");
        assertThat(records.of(mother, CONSUL, "page")).hasSize(2);
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepeat() {
        var mine = Family.member("ZH-U-900023", "child-support-centre", "child-support-centre");
        var region = new Member(mine.id(), "x", mine.function(), mine.agency(), "SKO", Locale.ENGLISH, true);
        var numbers = new java.util.ArrayList<String>();
        for (int i = 0; i < Files.PAGE_SIZE + 7; i++) {
            String number = people.register(Family.child("Бала", LocalDate.parse("2015-01-01")), IMPORT);
            relations.lead(number, "child-support-centre", "SKO");
            numbers.add(number);
        }
        Files.Page first = files.visibleTo(region, null, "list");
        Files.Page second = files.visibleTo(region, first.next(), "list");

        assertThat(first.lines()).hasSize(Files.PAGE_SIZE);
        assertThat(second.next()).isNull();
        var seen = new java.util.ArrayList<String>();
        first.lines().forEach(it -> seen.add(it.number()));
        second.lines().forEach(it -> seen.add(it.number()));
        assertThat(seen).isEqualTo(numbers);
        assertThat(files.visibleTo(mine, null, "list").lines()).as("another region's are not there").isEmpty();
    }

    @Test
    void theTimelineTellsEachReaderWhatIsTheirs() {
        relations.refer(mother, "knb", null, Set.of(DataClass.ROUTE, DataClass.LEGAL_CONSENT), clock.instant().plusSeconds(60));
        timeline.note(mother, "consent.given", DataClass.LEGAL_CONSENT, CONSUL);

        assertThat(timeline.of(mother, CONSUL)).extracting(Timeline.Entry::kind)
                .containsExactly("consent.given", "household.changed", "person.registered");
        assertThat(timeline.of(mother, Family.INVESTIGATOR)).extracting(Timeline.Entry::kind)
                .containsExactly("household.changed", "person.registered");
        assertThat(timeline.of(mother, SOCIAL_WORKER)).isEmpty();
        assertThatThrownBy(() -> timeline.note(mother, "Ләйла said yes", DataClass.ROUTE, CONSUL))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Member in(String language) {
        return new Member(CONSUL.id(), "x", CONSUL.function(), CONSUL.agency(), null, Locale.forLanguageTag(language), true);
    }
}
