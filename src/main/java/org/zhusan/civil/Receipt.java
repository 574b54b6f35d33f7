package org.zhusan.civil;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.zhusan.casefile.People.Person;
import org.zhusan.form.Submission;

/** Who takes a paper or asks for one, and the signature they give for it. */
@Component
class Receipt {
    private static final String SELF = "self";

    private final PapersDesk desk;

    Receipt(PapersDesk desk) {
        this.desk = desk;
    }

    /**
     * Under sixteen an adult acts for the child; from eighteen nobody's parents act for them.
     *
     * @param who {@code self}, {@code mother}, {@code father} or {@code guardian}
     */
    void acts(Person person, String who) {
        int age = desk.age(person);
        if (who.equals(SELF) && age < PapersDesk.CARD_FROM) {
            throw new PapersRefused.TooYoungToSign(PapersDesk.CARD_FROM);
        }
        if (age >= PapersDesk.OF_AGE && (who.equals("mother") || who.equals("father"))) {
            throw new PapersRefused.ParentOfAdult();
        }
    }

    /** @throws PapersRefused when it is dated wrongly, or one person stands for two witnesses */
    void signature(Submission submission, Person person) {
        Instant signed = ((OffsetDateTime) submission.answers().get("signAt")).toInstant();
        if (signed.isAfter(submission.at())) {
            throw new PapersRefused.InFuture();
        }
        if (desk.day(signed).isBefore(person.birthDate())) {
            throw new PapersRefused.BeforeBirth();
        }
        if (submission.text("signMethod").equals("fingerprint")
                && plain(submission.text("signWitnessOne")).equals(plain(submission.text("signWitnessTwo")))) {
            throw new PapersRefused.SameWitness();
        }
    }

    /** Two spellings of one name differ at most in case, spaces and dots. */
    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s.]+", "");
    }
}
