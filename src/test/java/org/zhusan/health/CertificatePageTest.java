package org.zhusan.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhusan.Cast;
import org.zhusan.IntegrationTest;
import org.zhusan.Visitor;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Relations;

/** The page a nurse prints and a school may read. */
@IntegrationTest
class CertificatePageTest {
    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Autowired
    private VaccineTable table;

    @Autowired
    private Relations relations;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient sql;

    @Test
    void whatWasGivenAndWhatComesNextStandsThereInThreeLanguagesAndNothingElse() {
        String child = vaccinated();
        open(child, "moh");

        String english =
                in("en", "aizada").get("/people/" + child + "/vaccinations").body();
        assertThat(english)
                .contains(
                        "Vaccination certificate",
                        "Measles, mumps, rubella",
                        "Vaccination card",
                        "What comes next",
                        "Td (")
                .contains("confirmed by the Ministry of Health")
                .doesNotContain("health.page", "consent", "L-77");
        assertThat(in("ru", "aizada").get("/people/" + child + "/vaccinations").body())
                .contains("Прививочный сертификат", "Корь, паротит, краснуха", "Не раньше")
                .doesNotContain("health.page");
        assertThat(in("kk", "aizada").get("/people/" + child + "/vaccinations").body())
                .contains("Егу сертификаты", "Қызылша, паротит, қызамық", "Ерте емес")
                .doesNotContain("health.page");
    }

    @Test
    void thePersonsOwnPageLeadsThereAndEveryLookIsInTheReadLog() {
        String child = vaccinated();
        open(child, "moh");
        Visitor doctor = in("en", "aizada");

        assertThat(doctor.get("/people/" + child).body()).contains("/people/" + child + "/vaccinations");
        assertThat(looks(child)).isZero();
        doctor.get("/people/" + child + "/vaccinations");
        assertThat(looks(child)).isEqualTo(1);
    }

    @Test
    void whoeverMayNotReadItFindsNobody() {
        String child = vaccinated();
        open(child, "prosecutor");

        for (String login : List.of("viktor", "nurlan", "olga", "aizada")) {
            Visitor visitor = in("en", login);
            assertThat(visitor.get("/people/" + child + "/vaccinations").statusCode())
                    .as(login)
                    .isEqualTo(404);
        }
        assertThat(in("en", "viktor").get("/people/" + child).body()).doesNotContain("/vaccinations");
        assertThat(in("en", "aizada").get("/people/..%2Fetc/vaccinations").statusCode())
                .isGreaterThanOrEqualTo(400);
    }

    private String vaccinated() {
        String child = cast.aliya().adult();
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        table.add(child, new Dose(Vaccine.MMR, 1, today.minusDays(40), "card"), "task");
        String instance = "page-" + child;
        table.plan(
                child,
                instance,
                List.of(new PlannedDose(Vaccine.TD, 1, today.plusDays(9), Period.ofDays(28), Course.Check.NONE)),
                List.of());
        table.answer(child, instance, "consent", false);
        return child;
    }

    private void open(String child, String agency) {
        relations.refer(
                child,
                agency,
                null,
                EnumSet.allOf(DataClass.class),
                clock.instant().plus(Duration.ofDays(1)));
    }

    private long looks(String child) {
        return sql.sql("SELECT count(*) FROM zhusan.read_log WHERE person = :person AND purpose = 'certificate' "
                        + "AND subject = 'vaccinations'")
                .param("person", child)
                .query(Long.class)
                .single();
    }

    private Visitor in(String language, String login) {
        Visitor visitor = new Visitor(port).signIn(login);
        visitor.post("/language", Map.of("language", language, "back", "/tasks"));
        visitor.get("/tasks");
        return visitor;
    }
}
