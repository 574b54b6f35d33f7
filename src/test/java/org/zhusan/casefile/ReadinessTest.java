package org.zhusan.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhusan.CaseFileTest;
import org.zhusan.agency.Member;
import org.zhusan.casefile.Readiness.State;

@CaseFileTest
class ReadinessTest {
    private static final LocalDate SEEN = LocalDate.parse("2019-06-01");

    @Autowired
    Readiness readiness;

    @Autowired
    People people;

    private String person;

    @BeforeEach
    void someoneHasRelatives() {
        person = people.register(
                new People.NewPerson(
                        People.Role.ADULT,
                        People.Sex.FEMALE,
                        LocalDate.parse("1990-03-04"),
                        "Ойдан Кейіпкер",
                        "Выдуманная Героиня",
                        "Invented Person",
                        "شخص متخيل",
                        "kk",
                        false,
                        false,
                        People.FoundIn.CAMP,
                        null,
                        null),
                Member.system("test"));
    }

    @Test
    void nothingIsKnownOfRelativesNobodyAsked() {
        assertThat(readiness.latest(person)).isEmpty();
        assertThat(readiness.valid(person, SEEN)).isEmpty();
    }

    @Test
    void aFindingHoldsSixtyDaysAndStaysKnownAfterwards() {
        readiness.keep(person, person + "/1", State.READY, "KAR", SEEN);

        assertThat(readiness.valid(person, SEEN.plusDays(60))).hasValueSatisfying(it -> {
            assertThat(it.state()).isEqualTo(State.READY);
            assertThat(it.region()).isEqualTo("KAR");
        });
        assertThat(readiness.valid(person, SEEN.plusDays(61))).isEmpty();
        assertThat(readiness.latest(person)).isPresent();
    }

    @Test
    void theNewestCountsAndOneCaseFindsOnce() {
        readiness.keep(person, person + "/1", State.READY, "KAR", SEEN);
        readiness.keep(person, person + "/2", State.NO_RELATIVES, null, SEEN.plusDays(10));
        readiness.keep(person, person + "/1", State.NOT_READY, "KAR", SEEN.plusDays(20));

        assertThat(readiness.latest(person).orElseThrow().state()).isEqualTo(State.NO_RELATIVES);
    }
}
