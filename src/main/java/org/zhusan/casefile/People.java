package org.zhusan.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhusan.agency.Member;

/** Persons and the households they live in. */
public interface People {
    /** Opens the file of a person: number, key set, identity record, first placement abroad. Returns {@code ZH-P-000123}. */
    String register(NewPerson person, Member by);

    /** Opens a household; the first adult of {@code members}, or without one the eldest, is its reference person. Returns {@code ZH-H-000045}. */
    String formHousehold(List<String> members, Member by);

    /** What the structured columns tell; no names. For phases' rules; pages ask {@code Files}. */
    Optional<Person> find(String person);

    /** People now in the same household, the person included, reference person first. */
    List<Person> household(String person);

    /** Children of the household who were under 18 on the day and, by the roster, belong to this adult. */
    List<Person> childrenOf(String adult, LocalDate on);

    enum Sex {
        FEMALE,
        MALE
    }

    enum Role {
        ADULT,
        CHILD
    }

    /** Where someone was found abroad; never which place. */
    enum FoundIn {
        CAMP,
        PRISON,
        OTHER
    }

    /**
     * @param originalScript name as written in its own script, may be the same as another spelling
     * @param language preferred language: kk, ru, en, ar, tr, uz, other
     */
    record NewPerson(
            Role role,
            Sex sex,
            LocalDate birthDate,
            String kazakhName,
            String russianName,
            String latinName,
            String originalScript,
            String language,
            boolean orphan,
            boolean unaccompanied,
            FoundIn foundIn,
            @Nullable String relativesRegion,
            @Nullable String regionWish) {}

    /** @param household number, null until one is formed */
    record Person(
            String number,
            Role role,
            Sex sex,
            LocalDate birthDate,
            String language,
            boolean orphan,
            boolean unaccompanied,
            @Nullable String household,
            boolean referencePerson) {

        /** Completed years on the day. */
        public int age(LocalDate on) {
            return java.time.Period.between(birthDate, on).getYears();
        }
    }
}
