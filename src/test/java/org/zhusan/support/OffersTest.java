package org.zhusan.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhusan.support.Supported.BOTAGOZ;
import static org.zhusan.support.Supported.IRINA;
import static org.zhusan.support.Supported.OTHER_THEOLOGIAN;
import static org.zhusan.support.Supported.RAUSHAN;
import static org.zhusan.support.Supported.YUSUF;
import static org.zhusan.support.Supported.but;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhusan.agency.Member;
import org.zhusan.casefile.Timeline;
import org.zhusan.form.Attachment;

/** Faith, law, social passport, a place to learn. */
@SupportRoomTest
class OffersTest {
    private static final Map<String, Object> HELD =
            Map.of("answer", "held", "voluntary", true, "sessions", BigDecimal.ONE, "nextStep", "whenAsked");
    private static final Map<String, Object> CONSULTED = Map.of("ownClient", true, "issues", List.of("documents"));
    private static final Map<String, Object> PASSPORT = Map.of(
            "lastResidence",
            "KAR",
            "education",
            "basic",
            "maritalStatus",
            "widow",
            "childrenCount",
            BigDecimal.valueOf(2));
    private static final Map<String, Object> FIRST_GRADE = school(0, 1);

    @Autowired
    Supported at;

    @Autowired
    Timeline timeline;

    // faith

    @Test
    void decliningIsAFullAnswerAndLeavesNoTraceInTheTimeline() {
        String her = at.adult();
        assertThat(at.handIn("converseOnFaith", her, YUSUF, Map.of("answer", "declined")))
                .isEmpty();
        assertThat(lines(her, YUSUF)).isEmpty();
    }

    @Test
    void aConversationLeavesNoTraceEither() {
        String her = at.adult();
        assertThat(at.handIn("converseOnFaith", her, YUSUF, HELD)).isEmpty();
        for (Member anyone : List.of(YUSUF, OTHER_THEOLOGIAN, BOTAGOZ)) {
            assertThat(lines(her, anyone)).isEmpty();
        }
    }

    @Test
    void besideDecliningNothingElseIsKept() {
        String her = at.adult();
        assertThatThrownBy(() -> at.handIn(
                        "converseOnFaith", her, YUSUF, Map.of("answer", "declined", "remarks", "Was in a bad mood")))
                .isInstanceOf(OfferRefused.MoreThanDeclining.class);
        var file = new Attachment(
                "attachments", "a.pdf", "application/pdf", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII));
        assertThatThrownBy(() -> at.handIn("converseOnFaith", her, YUSUF, Map.of("answer", "declined"), List.of(file)))
                .isInstanceOf(OfferRefused.MoreThanDeclining.class);
    }

    @Test
    void aConversationNobodyChoseIsNotRecorded() {
        assertThatThrownBy(() -> at.handIn("converseOnFaith", at.adult(), YUSUF, but(HELD, "voluntary", false)))
                .isInstanceOf(OfferRefused.NotVoluntary.class);
    }

    // law

    @Test
    void aLawyerActsForThisPersonAlone() {
        assertThatThrownBy(() -> at.handIn("consultOnLaw", at.adult(), IRINA, but(CONSULTED, "ownClient", false)))
                .isInstanceOf(OfferRefused.NotOwnClient.class);
    }

    @Test
    void whatWasAskedAboutRoutesNothing() {
        String her = at.adult();
        for (List<String> issues : List.of(List.of("criminal", "kinship"), List.<String>of())) {
            assertThat(at.handIn("consultOnLaw", her, IRINA, but(CONSULTED, "issues", issues)))
                    .isEmpty();
        }
    }

    @Test
    void aStepStillToTakeDoesNotLieBehind() {
        var late = but(
                CONSULTED,
                "actions",
                List.of(Map.of("action", "Ask the registry", "until", at.today().minusDays(1))));
        assertThatThrownBy(() -> at.handIn("consultOnLaw", at.adult(), IRINA, late))
                .isInstanceOf(OfferRefused.StepInPast.class);
        var today = but(CONSULTED, "actions", List.of(Map.of("action", "Ask", "until", at.today())));
        assertThatCode(() -> at.handIn("consultOnLaw", at.adult(), IRINA, today))
                .doesNotThrowAnyException();
        assertThatCode(() -> at.handIn(
                        "consultOnLaw", at.adult(), IRINA, but(CONSULTED, "actions", List.of(Map.of("action", "Ask")))))
                .doesNotThrowAnyException();
    }

    @Test
    void aSocialWorkerDoesNotLearnThatALawyerWasAsked() {
        String her = at.adult();
        at.handIn("consultOnLaw", her, IRINA, CONSULTED);
        assertThat(lines(her, IRINA)).containsExactly("support.lawyerConsulted");
        assertThat(lines(her, BOTAGOZ)).isEmpty();
    }

    // social passport

    @Test
    void childrenInHerCareAreAmongThoseCounted() {
        String mother = at.mother(3);
        assertThatThrownBy(() -> at.handIn("recordSocialPassport", mother, BOTAGOZ, PASSPORT))
                .isInstanceOfSatisfying(OfferRefused.ChildrenUncounted.class, no -> assertThat(no.arguments())
                        .containsExactly(3));
        at.handIn("recordSocialPassport", mother, BOTAGOZ, but(PASSPORT, "childrenCount", BigDecimal.valueOf(4)));
        assertThat(lines(mother, BOTAGOZ)).containsExactly("support.passportRecorded");
    }

    // a place to learn

    @ParameterizedTest
    @CsvSource({"7", "10"})
    void toHaveNeverBeenToSchoolIsOrdinary(int age) {
        String child = at.child(age);
        at.handIn("placeInEducation", child, RAUSHAN, but(FIRST_GRADE, "help", List.of("catchUp")));
        assertThat(lines(child, BOTAGOZ)).containsExactly("support.placeFound");
    }

    @Test
    void aSevenYearOldStartsInTheFirstGradeWithoutAnythingToExplain() {
        assertThatCode(() -> at.handIn("placeInEducation", at.child(7), RAUSHAN, FIRST_GRADE))
                .doesNotThrowAnyException();
        assertThatCode(() -> at.handIn("placeInEducation", at.child(7), RAUSHAN, school(0, 0)))
                .doesNotThrowAnyException();
    }

    @Test
    void amongMuchYoungerChildrenItHasHelpBesideIt() {
        assertThatThrownBy(() -> at.handIn("placeInEducation", at.child(12), RAUSHAN, FIRST_GRADE))
                .isInstanceOf(PlacementInSchoolRefused.AmongYoungerWithoutHelp.class);
        assertThatCode(() -> at.handIn("placeInEducation", at.child(12), RAUSHAN, school(0, 4)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"3, true", "5, true", "6, true", "7, false", "12, false"})
    void kindergartenLastsUntilSchool(int age, boolean taken) {
        Map<String, Object> kindergarten = Map.of("yearsOfSchool", BigDecimal.ZERO, "kindergarten", true);
        if (taken) {
            assertThatCode(() -> at.handIn("placeInEducation", at.child(age), RAUSHAN, kindergarten))
                    .doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> at.handIn("placeInEducation", at.child(age), RAUSHAN, kindergarten))
                    .isInstanceOf(PlacementInSchoolRefused.SchoolAge.class);
        }
    }

    @Test
    void aFiveYearOldDoesNotGoToSchoolYet() {
        assertThatThrownBy(() -> at.handIn("placeInEducation", at.child(5), RAUSHAN, school(0, 0)))
                .isInstanceOf(PlacementInSchoolRefused.NotSchoolAge.class);
    }

    @ParameterizedTest
    @CsvSource({"6, 1, true", "6, 2, false", "10, 5, true", "10, 6, false"})
    void nobodySitsAmongMuchOlderChildren(int age, int grade, boolean taken) {
        if (taken) {
            assertThatCode(() -> at.handIn("placeInEducation", at.child(age), RAUSHAN, school(0, grade)))
                    .doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> at.handIn("placeInEducation", at.child(age), RAUSHAN, school(0, grade)))
                    .isInstanceOf(PlacementInSchoolRefused.GradeTooHigh.class);
        }
    }

    @Test
    void moreYearsOfSchoolThanTheAgeAllowsAreCorrected() {
        assertThatThrownBy(() -> at.handIn("placeInEducation", at.child(8), RAUSHAN, school(4, 2)))
                .isInstanceOfSatisfying(PlacementInSchoolRefused.TooManyYears.class, no -> assertThat(no.arguments())
                        .containsExactly(3));
        assertThatCode(() -> at.handIn("placeInEducation", at.child(8), RAUSHAN, school(3, 2)))
                .doesNotThrowAnyException();
    }

    @Test
    void theFormShowsTheAgeOfTheCaseFile() {
        assertThat(at.prefilled("placeInEducation", at.child(9), RAUSHAN)).containsEntry("age", 9);
    }

    private static Map<String, Object> school(int years, int grade) {
        return Map.of(
                "yearsOfSchool",
                BigDecimal.valueOf(years),
                "kindergarten",
                false,
                "suggestedGrade",
                BigDecimal.valueOf(grade));
    }

    private List<String> lines(String person, Member reader) {
        return timeline.of(person, reader).stream()
                .map(Timeline.Entry::kind)
                .filter(it -> it.startsWith("support."))
                .toList();
    }
}
