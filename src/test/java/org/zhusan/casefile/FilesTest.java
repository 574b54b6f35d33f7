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
        Files.Face face = files.face(mother, CONSUL, "page").orElseThrow();

        assertThat(face.identity())
                .isEqualTo(new Files.Identity("Invented Ләйла", "متخيل Ләйла", LocalDate.parse("1990-06-01")));
        assertThat(face.referencePerson()).isTrue();
        assertThat(files.household(child, CONSUL, "page"))
                .extracting(Files.Face::number)
                .containsExactly(mother, child);
        assertThat(files.household(child, CONSUL, "page"))
                .extracting(Files.Face::identity)
                .containsOnlyNulls();
        assertThat(files.face(child, in("kk"), "page").orElseThrow().identity().name())
                .isEqualTo("Ойдан Дәулет");
        assertThat(files.face(child, in("ru"), "page").orElseThrow().identity().name())
                .isEqualTo("Выдуманная Дәулет");
    }

    @Test
    void theTheologianKnowsAFirstNameAndAnAgeBandAndNoMore() {
        relations.lead(child, "aktau", null);

        Files.Face face = files.face(child, THEOLOGIAN, "page").orElseThrow();

        assertThat(face.appearance())
                .isEqualTo(new Files.Appearance("Дәулет", People.Sex.MALE, AgeBand.FROM_3_TO_6, "kk"));
        assertThat(face.identity()).isNull();
        assertThat(face.circumstances()).isNull();
        assertThat(files.household(child, THEOLOGIAN, "page"))
                .as("the mother is not theirs to see")
                .extracting(Files.Face::number)
                .containsExactly(child);
    }

    @Test
    void toWhomNoNameIsOpenThereIsANumber() {
        Member coordinator = Family.member("ZH-U-900022", "atc-coord", "atc");
        relations.refer(
                mother,
                "atc",
                null,
                EnumSet.allOf(DataClass.class),
                clock.instant().plusSeconds(60));

        Files.Face face = files.face(mother, coordinator, "page").orElseThrow();

        assertThat(face.number()).isEqualTo(mother);
        assertThat(face.appearance()).isNull();
        assertThat(face.identity()).isNull();
        assertThat(files.firstNames(List.of(mother), coordinator, "page")).isEmpty();
    }

    @Test
    void nobodyElseLearnsEvenThatThereIsAFile() {
        for (Member stranger : List.of(SOCIAL_WORKER, ADMINISTRATOR, Family.INVESTIGATOR)) {
            assertThat(files.face(mother, stranger, "page")).isEmpty();
            assertThat(files.firstNames(List.of(mother, child), stranger, "page"))
                    .isEmpty();
            assertThat(files.household(mother, stranger, "page")).isEmpty();
            assertThat(files.people(stranger, "", 10_000, "page"))
                    .extracting(Files.Face::number)
                    .doesNotContain(mother, child);
        }
        assertThat(files.face("ZH-P-999999", CONSUL, "page")).isEmpty();
        assertThat(files.face("ZH-P-999999", IMPORT, "page")).isEmpty();
    }

    @Test
    void everyNameShownIsInTheReadLog() {
        files.firstNames(List.of(mother, child), CONSUL, "list " + mother);
        files.face(mother, CONSUL, "page " + mother);

        assertThat(logged("list " + mother)).containsExactly(mother + " identity.first", child + " identity.first");
        assertThat(logged("page " + mother)).containsExactly(mother + " identity", mother + " identity.first");
    }

    @Test
    void aCorrectedNameIsShownAndTheOldRecordStays() {
        records.store(new Records.NewRecord(
                mother,
                "registration",
                "registration",
                "1",
                "correction",
                CONSUL,
                clock.instant(),
                java.util.Map.of(
                        DataClass.IDENTITY,
                        java.util.Map.of(
                                "kazakhName",
                                "Ойдан Лейла",
                                "russianName",
                                "Выдуманная Лейла",
                                "latinName",
                                "Invented Leila")),
                List.of()));

        assertThat(files.face(mother, CONSUL, "page").orElseThrow().identity().name())
                .isEqualTo("Invented Leila");
        assertThat(records.of(mother, CONSUL, "page")).hasSize(2);
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepeat() {
        Member elsewhere = Family.member("ZH-U-900023", "child-support-centre", "child-support-centre");
        Member there =
                new Member(elsewhere.id(), "x", elsewhere.function(), elsewhere.agency(), "SKO", Locale.ENGLISH, true);
        var numbers = new java.util.ArrayList<String>();
        for (int i = 0; i < 7; i++) {
            String number = people.register(Family.child("Бала", LocalDate.parse("2015-01-01")), IMPORT);
            relations.lead(number, "child-support-centre", "SKO");
            numbers.add(number);
        }
        var seen = new java.util.ArrayList<String>();
        for (var page = files.people(there, "", 3, "list");
                !page.isEmpty();
                page = files.people(there, seen.get(seen.size() - 1), 3, "list")) {
            page.forEach(it -> seen.add(it.number()));
        }
        assertThat(seen).isEqualTo(numbers);
        assertThat(files.people(elsewhere, "", 100, "list"))
                .as("of a regional function without region")
                .isEmpty();
    }

    @Test
    void theTimelineTellsEachReaderWhatIsTheirs() {
        relations.refer(
                mother,
                "knb",
                null,
                Set.of(DataClass.ROUTE, DataClass.LEGAL_CONSENT),
                clock.instant().plusSeconds(60));
        timeline.note(mother, "consent.given", DataClass.LEGAL_CONSENT, CONSUL);

        assertThat(timeline.of(mother, CONSUL))
                .extracting(Timeline.Entry::kind)
                .containsExactly("consent.given", "household.changed", "person.registered");
        assertThat(timeline.of(mother, Family.INVESTIGATOR))
                .extracting(Timeline.Entry::kind)
                .containsExactly("household.changed", "person.registered");
        assertThat(timeline.of(mother, SOCIAL_WORKER)).isEmpty();
        assertThatThrownBy(() -> timeline.note(mother, "Ләйла said yes", DataClass.ROUTE, CONSUL))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private List<String> logged(String purpose) {
        return sql.sql(
                        "SELECT person || ' ' || data_class FROM zhusan.read_log WHERE purpose = :purpose ORDER BY person, data_class")
                .param("purpose", purpose)
                .query(String.class)
                .list();
    }

    private static Member in(String language) {
        return new Member(
                CONSUL.id(), "x", CONSUL.function(), CONSUL.agency(), null, Locale.forLanguageTag(language), true);
    }
}
