package org.zhusan.casefile;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhusan.agency.Member;

/** What lists and headings show of people: through {@code CaseAccess}, each read of a name written to the read log. */
public interface Files {
    /** First names by number, in the reader's language; people whose first name the reader may not know are not there. */
    Map<String, String> firstNames(Collection<String> people, Member reader, String purpose);

    /**
     * People the reader may know of, by number.
     *
     * @param after the last number of the page before, empty for the first page
     */
    List<Face> people(Member reader, String after, int size, String purpose);

    /** Empty when the person does not exist or the reader may not know of them: one answer. */
    Optional<Face> face(String person, Member reader, String purpose);

    /** Who lives with the person now, as far as the reader may know of them, reference person first. */
    List<Face> household(String person, Member reader, String purpose);

    /**
     * @param household number, null until one is formed
     * @param appearance null when the reader may not know even a first name
     */
    record Face(
            String number,
            People.Role role,
            @Nullable String household,
            boolean referencePerson,
            @Nullable Appearance appearance) {}

    /**
     * Data class {@code identity.first}.
     *
     * @param age completed years today
     */
    record Appearance(String firstName, People.Sex sex, int age, String language) {}
}
