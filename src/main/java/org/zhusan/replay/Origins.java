package org.zhusan.replay;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhusan.casefile.People;
import org.zhusan.casefile.People.Person;
import org.zhusan.casefile.People.Sex;

/** Where an invented child was born and where its mother is, as far as the rosters tell. */
@Component
class Origins {
    /** Most left for the zone in 2012-2015; who is younger was born there. */
    private static final int BORN_ABROAD_BELOW_MONTHS = 66;

    private static final int OF_AGE = 18;
    private static final String NOT_NEEDED = "not-needed";
    private static final Set<String> TO_PROVE = Set.of(
            "established", "second-reference", "resampled", "after-refusal", "excluded", "inconclusive", "disputed");

    private final People people;

    Origins(People people) {
        this.people = people;
    }

    /** Whether a registry of Kazakhstan has the birth: of whoever is grown up, of whoever has nothing to prove and was born before the family left. */
    boolean bornHere(String number, Set<String> words, LocalDate on) {
        Person person = people.find(number).orElseThrow();
        boolean old = person.birthDate().plusMonths(BORN_ABROAD_BELOW_MONTHS).isBefore(on);
        return person.age(on) >= OF_AGE
                || words.stream().noneMatch(TO_PROVE::contains)
                        && (old || words.contains(NOT_NEEDED) && !motherHere(number, on));
    }

    /** Of those born abroad: whether there is a paper of a state, with an apostille. */
    boolean hasApostille(Set<String> words) {
        return words.contains(NOT_NEEDED);
    }

    /** Whether the mother is in the country, held or not; without an adult of its own only who is marked so has none here. */
    boolean motherHere(String child, LocalDate on) {
        Person person = people.find(child).orElseThrow();
        List<Person> adults = people.household(child).stream()
                .filter(it -> it.age(on) >= OF_AGE)
                .toList();
        return !person.orphan()
                && !person.unaccompanied()
                && (adults.isEmpty() || adults.stream().anyMatch(it -> it.sex() == Sex.FEMALE));
    }
}
