package org.zhusan.replay;

import java.util.List;
import java.util.Map;
import org.zhusan.form.Attachment;

/** Fills in the forms of one phase as its officers would; one bean per phase. */
public interface Answers {
    /** Whether this process (for example {@code refusal}) belongs to the phase. */
    boolean fill(String process);

    /** Valid form data for the task, steered by the script of the scene. */
    Filled answer(Scene scene);

    record Filled(Map<String, Object> answers, List<Attachment> attachments) {}
}
