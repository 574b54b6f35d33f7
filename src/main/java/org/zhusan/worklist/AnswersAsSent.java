package org.zhusan.worklist;

import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Answers as a browser sends them: the text of one JSON object. */
final class AnswersAsSent {
    private AnswersAsSent() {}

    /** @throws UnreadableAnswers when it is anything else */
    static Map<String, Object> read(JsonMapper json, String text) {
        try {
            Map<String, Object> read = json.readValue(text, new TypeReference<Map<String, Object>>() {});
            if (read == null) {
                throw new UnreadableAnswers();
            }
            return read;
        } catch (JacksonException unreadable) {
            throw new UnreadableAnswers();
        }
    }
}
