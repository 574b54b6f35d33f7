package org.zhusan.cases;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a household shows: of each member what the reader may know, and what concerns them all.
 *
 * @param manager name of the case manager, null when there is none or the reader may not know
 * @param names what members are called here, by number
 * @param pathway null when none runs or the reader may not know
 */
public record HouseholdPage(
        String number,
        List<PersonPage.Member> members,
        @Nullable String manager,
        Map<String, String> names,
        List<PersonPage.Open> open,
        List<PersonPage.DayToCome> days,
        PersonPage.@Nullable Pathway pathway) {

    public List<PersonPage.Member> withoutCarer() {
        return members.stream()
                .filter(it -> it.carer() != null && it.carer().missing())
                .toList();
    }
}
