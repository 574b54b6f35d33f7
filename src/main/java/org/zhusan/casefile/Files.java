package org.zhusan.casefile;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhusan.agency.Member;

/**
 * What pages show of people: through {@code CaseAccess}, each read of a name written to the read log. Lists show first names even to those who may
 * read more; the whole name stands on the person's own page.
 */
public interface Files {
    /** First names by number, in the reader's language; people whose first name the reader may not know are not there. */
    Map<String, String> firstNames(Collection<String> people, Member reader, String purpose);

    /**
     * People the reader may know of, by number.
     *
     * @param after the last number of the page before, empty for the first page
     */
    List<Face> people(Member reader, String after, int size, String purpose);

    /** These people, as far as the reader may know of them, by number. */
    List<Face> of(Collection<String> people, Member reader, String purpose);

    /** Empty when the person does not exist or the reader may not know of them: one answer. */
    Optional<Face> face(String person, Member reader, String purpose);

    /** Who lives with the person now, as far as the reader may know of them, reference person first. */
    List<Face> household(String person, Member reader, String purpose);

    /** Who lives in the household now, as far as the reader may know of them, reference person first. */
    List<Face> livingIn(String household, Member reader, String purpose);

    /** Grows whenever one of these people, as far as the reader may know of them, is given another name; opens no name. */
    long lastNaming(Collection<String> people, Member reader);

    /** By number, of these households the ones whose reference person the reader may know of. */
    Map<String, Home> homes(Collection<String> households, Member reader);

    /**
     * @param household number, null until one is formed
     * @param appearance null when the reader may not know even a first name
     * @param identity null when the reader may not read it, and in lists
     * @param circumstances null when the reader may not read them, and in lists
     */
    record Face(
            String number,
            People.Role role,
            @Nullable String household,
            boolean referencePerson,
            @Nullable Appearance appearance,
            @Nullable Identity identity,
            @Nullable Circumstances circumstances) {}

    /** @param people how many live there, 0 when the reader may not know of everyone */
    record Home(String referencePerson, int people) {}

    /** Data class {@code identity.first}. */
    record Appearance(String firstName, People.Sex sex, AgeBand age, String language) {}

    /**
     * Data class {@code identity}.
     *
     * @param name in the reader's language
     */
    record Identity(String name, String originalScript, LocalDate birthDate) {}

    /** Data class {@code social}. */
    record Circumstances(boolean orphan, boolean unaccompanied) {}
}
