package org.zhusan.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhusan.agency.DataClass;
import org.zhusan.casefile.Files;
import org.zhusan.casefile.Placements.Placement;

/**
 * What the page of one person shows.
 *
 * @param identity names and the like, as far as readable
 * @param members of the household whom the reader may know of, the person included
 * @param manager name of the household's case manager, null when there is none or the reader may not know
 * @param placements newest first
 * @param open what runs about the person, chapter by chapter
 * @param days to come, and until when tasks are due
 * @param pathway of the household, null when none runs or the reader may not know
 * @param consent whether the reader may act on the person's consent
 * @param annexes names of the pages beside this one that are open to the reader
 * @param chosen class to which the records are narrowed, null for all
 */
public record PersonPage(
        Files.Face face,
        List<Answer> identity,
        List<Member> members,
        @Nullable String manager,
        List<Placement> placements,
        List<Event> timeline,
        List<Filed> records,
        List<Open> open,
        List<DayToCome> days,
        @Nullable Pathway pathway,
        boolean consent,
        List<String> annexes,
        @Nullable DataClass chosen) {
    private static final int LATELY = 12;

    public @Nullable Placement now() {
        return placements.isEmpty() ? null : placements.get(0);
    }

    public List<Event> lately() {
        return timeline.stream().limit(LATELY).toList();
    }

    public List<Event> earlier() {
        return timeline.stream().skip(LATELY).toList();
    }

    /** Those in which something was recorded that the reader may read. */
    public List<DataClass> classes() {
        return records.stream()
                .flatMap(it -> it.parts().stream())
                .map(Part::dataClass)
                .distinct()
                .sorted()
                .toList();
    }

    public List<Filed> chosenRecords() {
        return chosen == null
                ? records
                : records.stream()
                        .filter(it -> it.parts().stream().anyMatch(part -> part.dataClass() == chosen))
                        .toList();
    }

    /** Everything that was handed in as a file, newest first. */
    public List<Document> documents() {
        return records.stream()
                .flatMap(it -> it.papers().stream().map(paper -> new Document(it, paper)))
                .toList();
    }

    public @Nullable Carer carer() {
        return members.stream()
                .filter(it -> it.face().number().equals(face.number()))
                .map(Member::carer)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /**
     * @param place null when the reader may not know
     * @param carer who looks after a child, null when there is nothing to tell
     */
    public record Member(
            Files.Face face,
            @Nullable Placement place,
            @Nullable Carer carer) {}

    /**
     * @param missing nobody looks after the child now
     * @param kind {@code own} for the adult it belongs to, or a kind of care, empty when nobody does
     * @param name first name or number, empty when the reader may not know it
     */
    public record Carer(boolean missing, String kind, String name) {}

    /**
     * @param who functions whose task it is, empty for a day of no task
     * @param about numbers of people, empty where the page is about one person or it concerns everyone
     */
    public record DayToCome(LocalDate on, String what, String who, List<String> about) {}

    /** @param of record it was handed in with */
    public record Document(Filed of, Paper paper) {}

    /** One answer as it reads to a person. */
    public record Answer(String label, String text) {}

    /** @param by name of the colleague, empty when the system wrote it */
    public record Event(Instant at, String kind, String by) {}

    /**
     * Where the household stands on its way.
     *
     * @param now steps it waits at
     * @param passed steps behind it
     */
    public record Pathway(
            String process,
            String name,
            List<Stop> now,
            List<String> passed,
            String idsJson,
            String labelsJson,
            String doorsJson) {}

    /**
     * @param why what happens there, empty when the model does not say
     * @param within where the step has led into
     */
    public record Stop(String step, String why, List<Within> within) {}

    /**
     * @param about number of the person, household or examination it is about
     * @param address of the page that shows its way
     */
    public record Within(String name, String about, String address) {}

    /**
     * One process that runs, and what it has called.
     *
     * @param about number of the person, household or examination
     * @param way whether its picture is open to the reader
     */
    public record Open(
            String instance,
            String about,
            String process,
            Instant since,
            boolean way,
            List<Step> steps,
            List<Open> within) {}

    /**
     * @param own whether it is the turn of the reader's own function
     * @param who functions whose turn it is, with their regions; empty where nobody has to do anything now
     * @param due null when nobody said, or when the day is not the reader's to know
     */
    public record Step(
            String label,
            boolean own,
            Wait waits,
            String who,
            Instant since,
            @Nullable Instant due) {}

    /** What a step waits for; what someone has to do comes first. */
    public enum Wait {
        FOR_SOMEBODY,
        FOR_THE_LABORATORY,
        FOR_A_CHAPTER,
        FOR_A_DAY,
        FOR_NEWS
    }

    /** A record: a form that was handed in about this person. */
    public record Filed(UUID id, String title, Instant at, String by, List<Part> parts, List<Paper> papers) {}

    /** @param tables dynamic lists, each row as answers */
    public record Part(DataClass dataClass, List<Answer> answers, List<Rows> tables) {}

    public record Rows(String label, List<List<Answer>> rows) {}

    public record Paper(UUID id, String label, String fileName, long bytes) {
        public long kilobytes() {
            return Math.max(1, bytes / 1024);
        }
    }
}
