package org.zhusan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Relations;
import org.zhusan.engine.Processes;

/** A clerk of the juvenile court looks how the case of a child's kinship goes, on a desk, a phone and paper. */
class CourtClerkJourney extends Browsing {
    @Autowired
    private JdbcClient sql;

    @Autowired
    private Relations relations;

    @Autowired
    private Processes processes;

    @Autowired
    private Clock clock;

    private String child;

    @BeforeEach
    void aCaseHasBeenAdjourned() {
        child = cast.child(6);
        relations.refer(
                child,
                "juvenile-court",
                "MAN",
                EnumSet.allOf(DataClass.class),
                clock.instant().plus(Duration.ofDays(1)));
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        sql.sql(
                        "INSERT INTO zhusan.kinship_case (child, number, opened_on, payer, filed_on, taken_up_on, proceedings, "
                                + "adjournments, next_hearing_on) VALUES (:child, 1, :on, 'state', :on, :on, 'special', 1, :next)")
                .param("child", child)
                .param("on", today.minusDays(40))
                .param("next", today.plusDays(20))
                .update();
        int ordinal = 0;
        for (String kind : "agreed statePays filed accepted examinationOrdered reportReceived adjourned".split(" ")) {
            sql.sql("INSERT INTO zhusan.kinship_step VALUES (:child, 1, :ordinal, :kind, :on, 'legal.civil')")
                    .param("child", child)
                    .param("ordinal", ++ordinal)
                    .param("kind", kind)
                    .param("on", today.minusDays(40 - 5L * ordinal))
                    .update();
        }
        processes.start("courtHearing", child, Map.of("courtRegion", "MAN"));
    }

    @ParameterizedTest
    @CsvSource({"kk, Туыстық, 390", "ru, Родство, 390", "en, Kinship, 1280"})
    void readsWellInEveryLanguage(String language, String kinship, int width) {
        Page page = signedIn("talgat", language, width);
        page.navigate("/people/" + child + "/kinship");
        assertThat(page.locator("h1").innerText()).startsWith(kinship);
        assertThat(page.locator("h1").count()).isOne();
        assertThat(said(page)).doesNotContainPattern("\\b(kinship|timeline|shell)\\.[a-z]+[A-Za-z.]*\\b");
        fitsTheWindow(page);
        isAccessible(page);
    }
}
