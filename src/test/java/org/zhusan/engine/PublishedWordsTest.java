package org.zhusan.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What staff read about a step: in their language, in English where nobody translated it, and never a ground in law. */
@EngineTest
class PublishedWordsTest {
    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final Locale KAZAKH = Locale.forLanguageTag("kk");

    @Autowired
    ModelPublisher publisher;

    @Autowired
    ProcessWords words;

    @BeforeEach
    void publish() {
        String task = """
                <userTask id="ask" name="Ask person" camunda:candidateGroups="mfa-desk"><documentation>Who: an officer.
                Why: a free word is the only one that counts.
                Ground: Law 1 of 2000, not verified by a lawyer.</documentation></userTask>
                """;
        publisher.publish(
                Bpmn.files(
                        "processes/explained.bpmn",
                        Bpmn.process(
                                "explained",
                                "<startEvent id=\"start\"/>" + Bpmn.flow("start", "ask") + task
                                        + Bpmn.flow("ask", "again") + Bpmn.task("again", "") + Bpmn.flow("again", "end")
                                        + "<endEvent id=\"end\"/>"),
                        "processes/i18n/ru.properties",
                        """
                        explained = Беседа
                        explained.ask = Спросить человека
                        explained.ask.why = Считается только свободное слово.
                        """),
                "test");
    }

    @Test
    void whatAStepIsForIsSaidInTheReadersLanguage() {
        assertThat(words.name("explained", RUSSIAN)).isEqualTo("Беседа");
        assertThat(words.label("explained", "ask", RUSSIAN)).isEqualTo("Спросить человека");
        assertThat(words.purpose("explained", "ask", RUSSIAN)).isEqualTo("Считается только свободное слово.");
    }

    @Test
    void whatNobodyTranslatedIsSaidInEnglish() {
        assertThat(words.name("explained", KAZAKH)).isEqualTo("Test");
        assertThat(words.label("explained", "ask", KAZAKH)).isEqualTo("Ask person");
        assertThat(words.purpose("explained", "ask", KAZAKH)).isEqualTo("A free word is the only one that counts.");
        assertThat(words.label("explained", "again", RUSSIAN)).isEqualTo("Do it");
    }

    @Test
    void theGroundInLawIsLeftToLawyers() {
        assertThat(words.purpose("explained", "ask", Locale.ENGLISH))
                .isEqualTo("A free word is the only one that counts.");
        assertThat(words.purpose("explained", "again", Locale.ENGLISH)).isEmpty();
        assertThat(words.purpose("explained", "gone", RUSSIAN)).isEmpty();
    }
}
