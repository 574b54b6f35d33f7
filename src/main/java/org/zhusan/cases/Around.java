package org.zhusan.cases;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;

/** What the pages of a person, of a household and the summary have in common: who belongs together, what is open, what is to come, how far they are. */
@Component
class Around {
    private final HouseholdMembers members;
    private final KnownProcesses known;
    private final OpenNow open;
    private final DaysAhead days;
    private final HouseholdPathway pathway;

    Around(HouseholdMembers members, KnownProcesses known, OpenNow open, DaysAhead days, HouseholdPathway pathway) {
        this.members = members;
        this.known = known;
        this.open = open;
        this.days = days;
        this.pathway = pathway;
    }

    /**
     * @param manager name of the case manager, null when there is none or the reader may not know
     * @param pathway null when none runs or the reader may not know
     */
    record Seen(
            List<PersonPage.Member> members,
            @Nullable String manager,
            List<PersonPage.Open> open,
            List<PersonPage.DayToCome> days,
            PersonPage.@Nullable Pathway pathway) {}

    Seen of(Circle circle, Member reader, Locale language) {
        KnownProcesses.Found found = known.of(circle, reader);
        List<PersonPage.Open> chapters = open.of(found, circle, reader, language);
        return new Seen(
                members.of(circle, reader),
                members.manager(circle),
                chapters,
                days.of(circle, chapters, language),
                pathway.of(found, circle, language).orElse(null));
    }
}
