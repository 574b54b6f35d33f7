package org.zhusan.regional;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.form.Submission;
import org.zhusan.regional.ChapterRows.Matter;

/** What is open comes back until it is settled; none gets lost between two looks. */
@Component
class HelpLegallyRules extends ChapterRules {
    private static final int MONTHS_AT_MOST = 3;

    HelpLegallyRules(ChapterRows rows, ChapterDesk desk, Plans plans) {
        super(Chapter.LEGAL_HELP, "helpLegally", rows, desk, plans);
    }

    @Override
    public Map<String, Object> prefill(String caseNumber, String instance, Member reader) {
        return Map.of(
                "matters",
                rows.openMatters(instance).stream()
                        .map(it -> Map.<String, Object>of(
                                "matterNo",
                                it.number(),
                                "matter",
                                it.matter(),
                                "status",
                                it.status(),
                                "due",
                                it.due().toString()))
                        .toList());
    }

    @Override
    public void check(Submission submission) {
        if (!submission.yes("ownClient")) {
            throw new ChapterRefused.NotOwnClient();
        }
        List<Integer> told = submission.rows("matters").stream()
                .map(HelpLegallyRules::number)
                .toList();
        List<Matter> open = rows.openMatters(submission.instance());
        open.stream()
                .map(Matter::number)
                .filter(it -> !told.contains(it))
                .findFirst()
                .ifPresent(it -> {
                    throw new ChapterRefused.MatterDropped(it);
                });
        if (open.isEmpty() && submission.rows("newMatters").isEmpty() && !submission.yes("nothingWanted")) {
            throw new ChapterRefused.NoMatter();
        }
        LocalDate latest = today(submission).plusMonths(MONTHS_AT_MOST);
        dues(submission).forEach(it -> requireNext(submission, it, latest));
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        submission
                .rows("matters")
                .forEach(row -> rows.stands(
                        submission.instance(), number(row), String.valueOf(row.get("status")), date(row, "due")));
        submission
                .rows("newMatters")
                .forEach(row -> rows.addMatter(
                        submission,
                        String.valueOf(row.get("newMatter")),
                        String.valueOf(row.get("newStatus")),
                        date(row, "newDue")));
        note(submission, "regional.lawyerHelped", DataClass.LEGAL_CIVIL);
        List<LocalDate> due = rows.openMatters(submission.instance()).stream()
                .map(Matter::due)
                .sorted()
                .toList();
        if (due.isEmpty()) {
            ended(submission);
            return Map.of("mattersOpen", false);
        }
        return Map.of("mattersOpen", true, "nextLegalStep", due.get(0));
    }

    private static Stream<LocalDate> dues(Submission submission) {
        return Stream.concat(
                submission.rows("matters").stream().flatMap(it -> Stream.ofNullable(date(it, "due"))),
                submission.rows("newMatters").stream().map(it -> date(it, "newDue")));
    }

    private static int number(Map<String, Object> row) {
        return ((Number) row.get("matterNo")).intValue();
    }
}
