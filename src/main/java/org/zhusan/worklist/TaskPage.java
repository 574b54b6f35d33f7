package org.zhusan.worklist;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhusan.casefile.Files;

/**
 * What the page of one task shows.
 *
 * @param list where the reader came from
 * @param purpose why the step is done, empty when the model does not say
 * @param household who lives there, as far as the reader may know of them; empty for a task about anything else
 * @param holder name of the colleague who holds the task, empty while it is unclaimed or the reader's own
 * @param hands whose hands it has been in and may go to
 * @param form null until the reader holds the task
 * @param standing null when the reader may not follow the case
 */
public record TaskPage(
        String task,
        TaskQuery list,
        String process,
        String processName,
        String step,
        String purpose,
        CaseShown about,
        List<Files.Face> household,
        Instant openedAt,
        @Nullable Instant dueAt,
        String holder,
        boolean mine,
        TaskHands hands,
        @Nullable FormPart form,
        @Nullable Standing standing) {

    /**
     * What the form island gets.
     *
     * @param submission id of this filling-in, so that sending it twice has one effect
     * @param draftSavedAt when the reader's own unfinished answers were kept, null when the form starts afresh
     */
    public record FormPart(
            String schemaJson,
            String prefillJson,
            String submission,
            @Nullable Instant draftSavedAt) {}

    /** How far the case is: the same in words and, as JSON, for the picture. */
    public record Standing(List<String> finished, List<String> waiting, String idsJson, String labelsJson) {}

    /** Sentences the form island shows by itself. */
    public static final Map<String, String> FORM_WORDS = Map.of(
            "browse", "worklist.form.browse",
            "select", "worklist.form.select",
            "invalid", "worklist.form.invalid",
            "signedOut", "worklist.form.signedOut",
            "unreachable", "worklist.form.unreachable",
            "draftSaved", "worklist.draft.saved",
            "draftFiles", "worklist.draft.files",
            "draftSignedOut", "worklist.draft.signedOut",
            "draftUnreachable", "worklist.draft.unreachable");
}
