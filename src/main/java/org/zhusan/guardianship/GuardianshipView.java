package org.zhusan.guardianship;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Access;
import org.zhusan.agency.CaseAccess;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Directory;
import org.zhusan.agency.Member;
import org.zhusan.casefile.Care;
import org.zhusan.casefile.Files;
import org.zhusan.casefile.People;
import org.zhusan.casefile.Placements;
import org.zhusan.casefile.Records;
import org.zhusan.engine.OpenTask;
import org.zhusan.engine.ProcessWords;
import org.zhusan.engine.Tasks;
import org.zhusan.form.Forms;
import org.zhusan.guardianship.GuardianCares.Given;

/** What the page of a child's guardianship shows to this very reader. */
@Component
class GuardianshipView {
    private static final int OF_AGE = 18;
    private static final Set<String> PROCESSES =
            Set.of("guardianship", "familySearch", GuardianCareProcess.GUARDIAN_CARE);
    /** Forms of ours whose record names who has the child. */
    private static final List<String> PAPERS =
            List.of("decideOnGuardianship", "placeTemporarily", "placeMeanwhile", "decideOnReturn");

    private final People people;
    private final Care care;
    private final GuardianCares cares;
    private final CaseAccess access;
    private final Files files;
    private final Placements placements;
    private final Records records;
    private final Tasks tasks;
    private final Forms forms;
    private final ProcessWords words;
    private final Directory directory;
    private final CareDesk desk;

    GuardianshipView(
            People people,
            Care care,
            GuardianCares cares,
            CaseAccess access,
            Files files,
            Placements placements,
            Records records,
            Tasks tasks,
            Forms forms,
            ProcessWords words,
            Directory directory,
            CareDesk desk) {
        this.people = people;
        this.care = care;
        this.cares = cares;
        this.access = access;
        this.files = files;
        this.placements = placements;
        this.records = records;
        this.tasks = tasks;
        this.forms = forms;
        this.words = words;
        this.directory = directory;
        this.desk = desk;
    }

    /** A child somebody else answers or answered for, and a reader who may read both how it lives and that papers exist. */
    boolean opensTo(String person, Member reader) {
        return access.permits(reader, Access.READ, person, DataClass.SOCIAL)
                && access.permits(reader, Access.EXISTS, person, DataClass.LEGAL_CIVIL)
                && people.find(person)
                        .filter(it -> it.age(desk.today()) < OF_AGE)
                        .isPresent()
                && (!care.of(person).isEmpty() || !guardianshipTasks(person).isEmpty());
    }

    GuardianshipPage of(
            String child,
            Member reader,
            GuardianNews.Possible possible,
            @Nullable GuardianCareRefused refused,
            Locale language) {
        Optional<Care.Arrangement> now = care.now(child);
        Optional<Given> given = cares.now(child);
        return new GuardianshipPage(
                child,
                firstName(child, reader),
                now.map(it -> it.kind().code()).orElse(""),
                now.map(Care.Arrangement::since).orElse(null),
                now.map(Care.Arrangement::carer)
                        .flatMap(it -> known(it, reader))
                        .orElse(null),
                now.flatMap(it -> paper(child, it, reader, language)).orElse(null),
                given.map(Given::nextVisit).orElse(null),
                given.map(it -> cares.visits(it.instance()))
                        .filter(it -> !it.isEmpty())
                        .map(it -> it.get(0).on())
                        .orElse(null),
                open(child, reader, language),
                siblings(child, reader),
                possible.returnRequest(),
                possible.loss(),
                refused);
    }

    /** A carer named before the guardianship authority came in stands in a paper of that day, with the records of the person. */
    private Optional<GuardianshipPage.Paper> paper(
            String child, Care.Arrangement arrangement, Member reader, Locale language) {
        if (!access.permits(reader, Access.READ, child, DataClass.LEGAL_CIVIL)) {
            return Optional.empty();
        }
        return PAPERS.stream()
                .flatMap(form -> records.latest(child, form, reader, "guardianship").stream())
                .filter(it -> it.at().equals(arrangement.since()))
                .findFirst()
                .map(it -> new GuardianshipPage.Paper(
                        words.label(it.process(), "userTask_" + it.form(), language),
                        it.answers().get("actNo") instanceof String number ? number : "",
                        it.answers().get("actDate") instanceof LocalDate date ? date : null));
    }

    private Optional<GuardianshipPage.Face> known(String person, Member reader) {
        return files.face(person, reader, "guardianship").map(GuardianshipView::face);
    }

    private String firstName(String child, Member reader) {
        return known(child, reader).map(GuardianshipPage.Face::firstName).orElse("");
    }

    private static GuardianshipPage.Face face(Files.Face face) {
        return new GuardianshipPage.Face(
                face.number(),
                face.appearance() == null ? "" : face.appearance().firstName());
    }

    /** Steps of these chapters the reader may know of: those whose forms hold nothing of a class closed to the reader. */
    private List<GuardianshipPage.Open> open(String child, Member reader, Locale language) {
        Set<DataClass> known = access.classes(reader, Access.EXISTS, child);
        return guardianshipTasks(child).stream()
                .filter(it -> forms.shipped(it.process(), it.form()).classes().stream()
                        .allMatch(of -> of == DataClass.NONE || known.contains(of)))
                .map(it -> new GuardianshipPage.Open(
                        words.label(it.process(), it.step(), language),
                        it.candidateGroups().stream()
                                .sorted()
                                .map(group -> title(group, language))
                                .toList(),
                        it.openedAt(),
                        it.dueAt()))
                .toList();
    }

    private String title(String group, Locale language) {
        String[] parts = group.split(":", 2);
        String function = directory.functionTitle(parts[0], language);
        return parts.length == 1 ? function : function + ", " + directory.regionTitle(parts[1], language);
    }

    private List<OpenTask> guardianshipTasks(String child) {
        return tasks.openFor(child).stream()
                .filter(it -> PROCESSES.contains(it.process()))
                .toList();
    }

    private List<GuardianshipPage.Sibling> siblings(String child, Member reader) {
        List<Files.Face> others = files.household(child, reader, "guardianship").stream()
                .filter(it -> it.role() == People.Role.CHILD && !it.number().equals(child))
                .toList();
        var places = placements.now(others.stream().map(Files.Face::number).toList(), reader);
        return others.stream()
                .map(it -> {
                    Placements.Placement place = places.get(it.number());
                    return new GuardianshipPage.Sibling(
                            face(it), place == null ? "" : place.kind().name(), place == null ? null : place.region());
                })
                .toList();
    }
}
