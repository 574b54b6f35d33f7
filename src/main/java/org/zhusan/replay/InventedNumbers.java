package org.zhusan.replay;

import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.zhusan.casefile.IdentityNumber;
import org.zhusan.casefile.IdentityNumberRefused;
import org.zhusan.casefile.IdentityNumbers;
import org.zhusan.casefile.People;

/** Identification numbers for people who do not exist. */
@Component
class InventedNumbers {
    private static final int LAST = 9999;

    private final IdentityNumbers numbers;
    private final People people;

    InventedNumbers(IdentityNumbers numbers, People people) {
        this.numbers = numbers;
        this.people = people;
    }

    /** One this person can bear; empty where it bears one, or a hundred people of the same birthday have used theirs up. */
    Optional<String> of(String person) {
        if (numbers.bears(person)) {
            return Optional.empty();
        }
        var born = people.find(person).orElseThrow();
        return IntStream.rangeClosed(IdentityNumber.INVENTED, LAST)
                .boxed()
                .flatMap(it -> IdentityNumber.invented(born.birthDate(), born.sex(), it).stream())
                .map(IdentityNumber::digits)
                .filter(it -> free(person, it))
                .findFirst();
    }

    boolean borne(String person) {
        return numbers.bears(person);
    }

    private boolean free(String person, String number) {
        try {
            numbers.check(person, number);
            return true;
        } catch (IdentityNumberRefused taken) {
            return false;
        }
    }
}
