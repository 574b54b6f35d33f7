package org.zhusan.cases;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhusan.agency.DataClass;
import org.zhusan.casefile.Files;
import org.zhusan.casefile.Placements.Kind;
import org.zhusan.casefile.Placements.Placement;

/**
 * Whom a page is about and what its reader may know of each: a person with those they live with, or a household. What concerns the household is told by way of those the page is
 * about who are not, for this reader, with another agency.
 *
 * @param person null when the page is about the whole household
 * @param members of the household the reader may know of, reference person first, the person included
 * @param exists classes of each member's file the reader may know of
 * @param reads classes of each member's file the reader may read
 */
record Circle(
        @Nullable String person,
        @Nullable String household,
        List<Files.Face> members,
        Map<String, Placement> places,
        Map<String, Set<DataClass>> exists,
        Map<String, Set<DataClass>> reads) {

    /** People the page is about. */
    List<String> about() {
        return person == null ? numbers() : List.of(person);
    }

    List<String> numbers() {
        return members.stream().map(Files.Face::number).toList();
    }

    /** Which agency someone is with tells why. */
    boolean elsewhere(String number) {
        Placement place = places.get(number);
        return place == null || place.kind() == Kind.WITH_ANOTHER_AGENCY;
    }

    /** Case numbers whose processes and days the page may tell of. */
    List<String> told() {
        var told = new ArrayList<>(about());
        if (household != null && !here().isEmpty()) {
            told.add(household);
        }
        return told;
    }

    Set<DataClass> known(String number) {
        return of(number, exists);
    }

    Set<DataClass> readable(String number) {
        return of(number, reads);
    }

    String address() {
        return person == null ? "/households/" + household : "/people/" + person;
    }

    private List<String> here() {
        return about().stream().filter(it -> !elsewhere(it)).toList();
    }

    private Set<DataClass> of(String number, Map<String, Set<DataClass>> classes) {
        if (!number.equals(household)) {
            return about().contains(number) ? classes.getOrDefault(number, Set.of()) : Set.of();
        }
        var together = EnumSet.noneOf(DataClass.class);
        here().forEach(it -> together.addAll(classes.getOrDefault(it, Set.of())));
        return together;
    }
}
