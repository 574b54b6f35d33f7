package org.zhusan.handoff;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** What is ticked is packed, class by class, and opens to the region when it accepts; nothing else does. */
@Component
class ComposeTransferFileRules implements FormRules {
    private final TransferFiles files;
    private final HandoffDesk desk;

    ComposeTransferFileRules(TransferFiles files, HandoffDesk desk) {
        this.files = files;
        this.desk = desk;
    }

    @Override
    public String process() {
        return HandoffProcess.HANDOFF;
    }

    @Override
    public String form() {
        return "composeTransferFile";
    }

    @Override
    public void check(Submission submission) {
        if (!packed(submission).contains(DataClass.IDENTITY)) {
            throw new HandoffRefused.NobodyWithoutName();
        }
        if (wishedOn(submission).isBefore(desk.day(submission.at()))) {
            throw new HandoffRefused.WishedInPast();
        }
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        files.compose(
                submission.task(),
                submission.caseNumber(),
                submission.at(),
                wishedOn(submission),
                submission.text("regime"),
                needs(submission),
                packed(submission));
        desk.note(submission.caseNumber(), "handoff.filePacked", DataClass.SOCIAL, submission.by());
        return Map.of();
    }

    private static Set<DataClass> packed(Submission submission) {
        return Stream.of(TransferPackage.values())
                .filter(it -> submission.yes(it.field()))
                .flatMap(TransferPackage::classes)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(DataClass.class)));
    }

    private static List<String> needs(Submission submission) {
        return submission.answers().get("needs") instanceof List<?> ticked
                ? ticked.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static LocalDate wishedOn(Submission submission) {
        return (LocalDate) Objects.requireNonNull(submission.answers().get("wishedOn"));
    }
}
