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
import org.zhusan.agency.Access;
import org.zhusan.agency.CaseAccess;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Directory;
import org.zhusan.agency.Member;
import org.zhusan.casefile.Placements.Placement;
import org.zhusan.cases.KnownProcesses.Known;
import org.zhusan.engine.ProcessWords;
import org.zhusan.engine.Standing.Step;

/** What is open about a person, chapter by chapter, in words: the step, whose turn it is, since when and until when. */
@Component
class OpenNow {
    private final KnownProcesses known;
    private final ProcessWords words;
    private final Directory directory;
    private final CaseAccess access;

    OpenNow(KnownProcesses known, ProcessWords words, Directory directory, CaseAccess access) {
        this.known = known;
        this.words = words;
        this.directory = directory;
        this.access = access;
    }

    /** @param place where the person is now, as the reader may see it */
    List<PersonPage.Open> of(
            String person, @Nullable String household, @Nullable Placement place, Member reader, Locale language) {
        KnownProcesses.Found found = known.of(person, household, place, reader);
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
                access.permits(reader, Access.READ, person, DataClass.IDENTITY),
                language);
        return chapters.stream().map(told::chapter).toList();
    }

    private final class Telling {
        private final Set<String> shown;
        private final Set<String> examinations;
        private final Map<String, List<Known>> within;
        private final Map<String, Map<String, String>> labels;
        private final boolean birthdays;
        private final Locale language;

        Telling(
                Set<String> shown,
                Set<String> examinations,
                Map<String, List<Known>> within,
                Map<String, Map<String, String>> labels,
                boolean birthdays,
                Locale language) {
            this.shown = shown;
            this.examinations = examinations;
            this.within = within;
            this.labels = labels;
            this.birthdays = birthdays;
            this.language = language;
        }

        PersonPage.Open chapter(Known it) {
            String process = it.open().process();
            Map<String, String> its = labels.getOrDefault(process, Map.of());
            return new PersonPage.Open(
                    it.open().instance(),
                    its.getOrDefault(process, process),
                    it.open().since(),
                    it.whole(),
                    it.steps().stream()
                            .filter(step -> step.called() == null || !shown.contains(step.called()))
                            .filter(step -> its.containsKey(step.step()))
                            .map(step -> step(step, its.get(step.step())))
                            .sorted(Comparator.comparing(PersonPage.Step::waits))
                            .toList(),
                    within.getOrDefault(it.open().instance(), List.of()).stream()
                            .map(this::chapter)
                            .toList());
        }

        private PersonPage.Step step(Step step, String label) {
            return new PersonPage.Step(label, wait(step), who(step), step.since(), due(step));
        }

        private PersonPage.Wait wait(Step step) {
            if (!step.groups().isEmpty()) {
                return PersonPage.Wait.FOR_SOMEBODY;
            }
            if (step.called() != null) {
                return examinations.contains(step.called())
                        ? PersonPage.Wait.FOR_THE_LABORATORY
                        : PersonPage.Wait.FOR_A_CHAPTER;
            }
            return due(step) == null ? PersonPage.Wait.FOR_NEWS : PersonPage.Wait.FOR_A_DAY;
        }

        /** A day that is waited for may be a birthday: it is told to whoever may read that. */
        private @Nullable Instant due(Step step) {
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
