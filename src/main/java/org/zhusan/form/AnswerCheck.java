package org.zhusan.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One check of one set of answers: finds every problem, or gives the answers in their types. */
final class AnswerCheck {
    /** Conditions may lean on fields hidden by other conditions; longer chains than this nobody draws. */
    private static final int MOST_LOOKS = 10;

    private final List<Item> items;
    private final List<Attachment> attachments;
    private final Scope form;
    private final Map<RowList, Rows> lists = new LinkedHashMap<>();
    private final Set<RowList> hiddenLists = new HashSet<>();
    private final List<InvalidAnswers.Problem> problems = new ArrayList<>();

    private AnswerCheck(List<Item> items, Map<?, ?> answers, List<Attachment> attachments, Kind.Asking asking) {
        this.items = items;
        this.attachments = attachments;
        this.form = new Scope("", items, answers, asking.prefilled(), asking);
        for (Item item : items) {
            if (item instanceof RowList list) {
                lists.put(
                        list,
                        new Rows(list, Raw.at(answers, list.key()), Raw.at(asking.prefilled(), list.key()), asking));
            }
        }
    }

    /** @throws InvalidAnswers with every problem */
    static Map<String, Object> run(
            List<Item> items, Map<String, Object> answers, List<Attachment> attachments, Kind.Asking asking) {
        requireReasonableSize(answers);
        var check = new AnswerCheck(items, answers, attachments, asking);
        check.settleWhatIsHidden();
        List<InvalidAnswers.Problem> problems = check.problems();
        if (!problems.isEmpty()) {
            throw new InvalidAnswers(problems);
        }
        return check.answered();
    }

    static void requireReasonableSize(Map<String, Object> answers) {
        if (!Raw.isOfReasonableSize(answers)) {
            throw new InvalidAnswers(List.of(new InvalidAnswers.Problem("", "form.tooMuch", List.of())));
        }
    }

    private void settleWhatIsHidden() {
        boolean changed = true;
        for (int look = 0; changed && look < MOST_LOOKS; look++) {
            Map<String, @Nullable Object> told = form.told();
            changed = form.lookAgain(told, told);
            for (Map.Entry<RowList, Rows> list : lists.entrySet()) {
                boolean hidden = list.getKey().hidden(told, told);
                changed |= hidden ? hiddenLists.add(list.getKey()) : hiddenLists.remove(list.getKey());
                changed |= list.getValue().lookAgain(told);
            }
        }
    }

    /** In the order of the form, the first of each field. */
    private List<InvalidAnswers.Problem> problems() {
        collectProblems();
        var order = new HashMap<String, Integer>();
        items.forEach(it -> order.put(it.key(), order.size()));
        var first = new LinkedHashMap<String, InvalidAnswers.Problem>();
        problems.stream()
                .sorted(Comparator.comparing(it -> order.getOrDefault(it.path().replaceAll("\\[.*", ""), order.size())))
                .forEach(it -> first.putIfAbsent(it.path(), it));
        return List.copyOf(first.values());
    }

    private void collectProblems() {
        for (Item item : items) {
            if (item instanceof RowList list && !hiddenLists.contains(list)) {
                rowsOf(list).problems(problems);
            }
        }
        form.problems(problems);
        collectProblemsOfFiles();
    }

    private void collectProblemsOfFiles() {
        var byField = new LinkedHashMap<String, List<Attachment>>();
        attachments.forEach(it ->
                byField.computeIfAbsent(it.field(), key -> new ArrayList<>()).add(it));
        for (Item item : items) {
            if (item instanceof Field field && field.kind() instanceof Files kind && form.shows(field)) {
                List<Attachment> files = byField.remove(field.key());
                collectProblemsOfFiles(field, kind, files == null ? List.of() : files);
            }
        }
        byField.keySet()
                .forEach(it -> problems.add(new InvalidAnswers.Problem(it, InvalidAnswers.FILE_NOT_ASKED, List.of())));
        if (!AttachmentCheck.fitsTogether(attachments)) {
            problems.add(new InvalidAnswers.Problem("", "form.filesTooLarge", List.of(AttachmentCheck.mostTogether())));
        }
    }

    private void collectProblemsOfFiles(Field field, Files kind, List<Attachment> files) {
        if (files.isEmpty() && field.required()) {
            problems.add(new InvalidAnswers.Problem(field.key(), "form.required", List.of()));
        }
        try {
            AttachmentCheck.check(kind, files);
        } catch (Unfit e) {
            problems.add(e.at(field.key()));
        }
    }

    private Map<String, Object> answered() {
        Map<String, Object> answered = form.answered();
        lists.forEach((list, rows) -> {
            if (!hiddenLists.contains(list)) {
                answered.put(list.key(), rows.answered());
            }
        });
        return answered;
    }

    private Rows rowsOf(RowList list) {
        return Objects.requireNonNull(lists.get(list));
    }
}
