package org.zhusan.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Directory;
import org.zhusan.agency.Member;
import org.zhusan.cases.KnownProcesses.Known;
import org.zhusan.engine.ProcessWords;
import org.zhusan.engine.Standing.Step;

/** What is open about a person, chapter by chapter, in words: the step, whose turn it is, since when and until when. */
@Component
class OpenNow {
    private final ProcessWords words;
    private final Directory directory;

    OpenNow(ProcessWords words, Directory directory) {
        this.words = words;
        this.directory = directory;
    }

    List<PersonPage.Open> of(KnownProcesses.Found found, Circle circle, Member reader, Locale language) {
        List<Known> all = found.known();
        Map<String, Known> byInstance = new LinkedHashMap<>();
        all.forEach(it -> byInstance.put(it.open().instance(), it));
        Map<String, List<Known>> within = new HashMap<>();
        List<Known> chapters = new ArrayList<>();
        for (Known it : all) {
            String caller = it.open().caller();
            (caller == null || !byInstance.containsKey(caller)
                            ? chapters
                            : within.computeIfAbsent(caller, called -> new ArrayList<>()))
                    .add(it);
        }
        var told = new Telling(
                byInstance.keySet(),
                found.examinations(),
                within,
                words.labels(all.stream().map(it -> it.open().process()).collect(Collectors.toSet()), language),
                circle,
                reader.candidateGroup(),
                language);
        return chapters.stream().map(told::chapter).toList();
    }

    private final class Telling {
        private final Set<String> shown;
        private final Set<String> examinations;
        private final Map<String, List<Known>> within;
        private final Map<String, Map<String, String>> labels;
        private final Circle circle;
        private final String group;
        private final Locale language;

        Telling(
                Set<String> shown,
                Set<String> examinations,
                Map<String, List<Known>> within,
                Map<String, Map<String, String>> labels,
                Circle circle,
                String group,
                Locale language) {
            this.shown = shown;
            this.examinations = examinations;
            this.within = within;
            this.labels = labels;
            this.circle = circle;
            this.group = group;
            this.language = language;
        }

        PersonPage.Open chapter(Known it) {
            String process = it.open().process();
            Map<String, String> its = labels.getOrDefault(process, Map.of());
            return new PersonPage.Open(
                    it.open().instance(),
                    it.open().caseNumber(),
                    its.getOrDefault(process, process),
                    it.open().since(),
                    it.whole(),
                    it.steps().stream()
                            .filter(step -> step.called() == null || !shown.contains(step.called()))
                            .filter(step -> its.containsKey(step.step()))
                            .map(step -> step(step, its.get(step.step()), birthdays(it)))
                            .distinct()
                            .sorted(Comparator.comparing(PersonPage.Step::waits))
                            .toList(),
                    within.getOrDefault(it.open().instance(), List.of()).stream()
                            .map(this::chapter)
                            .toList());
        }

        private boolean birthdays(Known it) {
            return circle.readable(it.open().caseNumber()).contains(DataClass.IDENTITY);
        }

        private PersonPage.Step step(Step step, String label, boolean birthdays) {
            Instant due = due(step, birthdays);
            return new PersonPage.Step(
                    label, step.groups().contains(group), wait(step, due), who(step), step.since(), due);
        }

        private PersonPage.Wait wait(Step step, @Nullable Instant due) {
            if (!step.groups().isEmpty()) {
                return PersonPage.Wait.FOR_SOMEBODY;
            }
            if (step.called() != null) {
                return examinations.contains(step.called())
                        ? PersonPage.Wait.FOR_THE_LABORATORY
                        : PersonPage.Wait.FOR_A_CHAPTER;
            }
            return due == null ? PersonPage.Wait.FOR_NEWS : PersonPage.Wait.FOR_A_DAY;
        }

        /** A day that is waited for may be a birthday: it is told to whoever may read that. */
        private static @Nullable Instant due(Step step, boolean birthdays) {
            return step.groups().isEmpty() && !birthdays ? null : step.dueAt();
        }

        private String who(Step step) {
            return step.groups().stream().sorted().map(this::title).collect(Collectors.joining("; "));
        }

        private String title(String group) {
            String[] parts = group.split(":", 2);
            String function = directory.functionTitle(parts[0], language);
            return parts.length == 1 ? function : function + ", " + directory.regionTitle(parts[1], language);
        }
    }
}
