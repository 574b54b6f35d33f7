package org.zhusan.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhusan.form.Sheets.list;
import static org.zhusan.form.Sheets.sheet;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An officer goes on where she stopped: her words are there, and what was never hers to change is as it is today. */
class ResumptionTest {
    private static final String SAMI = "ZH-P-000002";
    private static final String HANNA = "ZH-P-000003";
    private static final String TYPED = "reason";

    private final FormSchema coverage = sheet(list(
            "children",
            ", \"allowAddRemove\": false, \"defaultRepetitions\": 0, \"properties\": {\"person\": \"child\"}",
            "\"type\": \"textfield\", \"key\": \"child\", \"readonly\": true",
            "\"type\": \"number\", \"key\": \"age\", \"readonly\": true",
            "\"type\": \"textfield\", \"key\": \"" + TYPED + "\""));

    @Test
    void wordsStayWithTheChildTheyAreAboutWhenAnotherChildIsAdded() {
        Map<String, Object> draft = coverage.drafted(
                Map.of("children", List.of(Map.of("child", HANNA, "age", 10, TYPED, "asks for her aunt")), "stray", 1));
        Map<String, Object> today =
                Map.of("children", List.of(Map.of("child", SAMI, "age", 4), Map.of("child", HANNA, "age", 11)));

        assertThat(draft).doesNotContainKey("stray");
        assertThat(coverage.resumed(draft, today))
                .isEqualTo(Map.of(
                        "children",
                        List.of(
                                Map.of("child", SAMI, "age", 4),
                                Map.of("child", HANNA, "age", 11, TYPED, "asks for her aunt"))));
    }

    @Test
    void aChildWhoIsNoLongerThereIsNotBroughtBack() {
        Map<String, Object> draft = coverage.drafted(Map.of("children", List.of(Map.of("child", HANNA, TYPED, "x"))));
        Map<String, Object> today = Map.of("children", List.of(Map.of("child", SAMI, "age", 4)));

        assertThat(coverage.resumed(draft, today)).isEqualTo(today);
    }

    @Test
    void onlyWhatIsTheirsToChangeIsTakenFromADraft() {
        FormSchema form = sheet(
                "\"type\": \"textfield\", \"key\": \"notice\", \"readonly\": true",
                "\"type\": \"textfield\", \"key\": \"language\"",
                "\"type\": \"filepicker\", \"key\": \"photo\"");
        Map<String, Object> draft = form.drafted(Map.of("notice", "forged", "language", "ar", "photo", "files::1"));

        assertThat(draft).isEqualTo(Map.of("language", "ar"));
        assertThat(form.resumed(Map.of("notice", "forged", "language", "ar"), Map.of("notice", "v2", "language", "kk")))
                .isEqualTo(Map.of("notice", "v2", "language", "ar"));
        assertThat(form.resumed(Map.of(), Map.of("notice", "v2"))).isEqualTo(Map.of("notice", "v2"));
    }

    @Test
    void valuesOfNoPossibleAnswerAreLeftOut() {
        FormSchema form = sheet("\"type\": \"textfield\", \"key\": \"language\"");
        for (Object odd : new Object[] {Map.of("a", 1), List.of(List.of("x")), Double.POSITIVE_INFINITY, "\ud800"}) {
            assertThat(form.drafted(Map.of("language", odd))).isEmpty();
        }
    }
}
