package org.zhusan.casefile;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhusan.agency.Member;

/** Persons and the households they live in. */
public interface People {
    /**
     * Opens the file of a person: number, key set, identity record, first placement abroad, for which the foreign ministry ({@code mfa}) answers.
     *
     * @return {@code ZH-P-000123}
     * @throws NameRefused when a name cannot be kept
     */
    String register(NewPerson person, Member by);

    /**
     * Opens the file of a child born to someone who has one, {@code at} the birth: it belongs to its mother, lives in her household, and its first place is
     * where she is now.
     *
     * @throws HouseholdRefused when the mother is unknown
     * @throws NameRefused when a name cannot be kept
     */
    String registerNewborn(NewPerson child, String mother, Member by);

    /**
     * From now on the person goes by these names, as a paper bears them; earlier names stay in their records, the original script stays as it was. The same
     * names again change nothing.
     *
     * @param task the task in which the paper was issued or handed over
     * @throws NameRefused when a name cannot be kept
     * @throws org.zhusan.agency.NotPermitted when the member may not read or write who the person is
     */
    void rename(String person, Names names, String task, Member by);

    /**
     * Opens a household; the first adult of {@code members}, or without one the eldest, is its reference person. A child belongs to the last adult
     * named before it, or else to the reference person, travelling together or not; an orphan belongs to nobody.
     *
     * @return {@code ZH-H-000045}
     * @throws HouseholdRefused when someone is unknown or already lives in one
     */
    String formHousehold(List<String> members, Member by);

    /** Some move out together: they form a household of their own, what stays behind gets a new reference person where it needs one. */
    String splitHousehold(List<String> leaving, Member by);

    /** Moves people, who may live in another household until now, into this one; each child stays in the care it was in where that adult comes along. */
    void joinHousehold(String household, List<String> joining, Member by);

    /** What the structured columns tell; no names. For phases' rules; pages ask {@code Files}. */
    Optional<Person> find(String person);

    /** The same for several, household by household; unknown numbers are left out. */
    List<Person> find(Collection<String> people);

    /** In whose care each of these children lives now, by child; who is in nobody's care is left out. */
    Map<String, String> inCareOf(Collection<String> people);

    /** People now in the same household, the person included, reference person first. */
    List<Person> household(String person);

    /** People now in the household of this number, reference person first; empty for an unknown or deserted one. */
    List<Person> livingIn(String household);

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
     * @param kazakhName names are written as in papers: surname, given name, patronymic; the second word is the given name
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

    /** One name in three spellings, each as papers write it: surname, given name, patronymic. */
    record Names(String kazakh, String russian, String latin) {}

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
