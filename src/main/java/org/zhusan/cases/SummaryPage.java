package org.zhusan.cases;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhusan.casefile.Files;
import org.zhusan.casefile.Placements.Placement;

/**
 * A case on one or two sheets of paper, for one reader.
 *
 * @param place null when the reader may not know
 * @param manager name of the case manager, null when there is none or the reader may not know
 * @param days to come, without what is a task
 * @param tasks open now, by the day they are due
 * @param lately what happened last, newest first
 * @param at when it was made
 */
public record SummaryPage(
        Files.Face face,
        @Nullable Placement place,
        List<PersonPage.Answer> identity,
        List<PersonPage.Member> members,
        @Nullable String manager,
        List<PersonPage.DayToCome> days,
        List<Task> tasks,
        List<String> now,
        List<PersonPage.Event> lately,
        Instant at) {

    /** @param due null when nobody said */
    public record Task(
            String chapter,
            String step,
            String who,
            @Nullable Instant due) {}

    public PersonPage.@Nullable Carer carer() {
        return members.stream()
                .filter(it -> it.face().number().equals(face.number()) && it.carer() != null)
                .map(PersonPage.Member::carer)
                .findFirst()
                .orElse(null);
    }
}
