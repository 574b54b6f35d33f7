package org.zhusan.arrival;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.casefile.People.Person;

/** What the rules of the legal assessment ask of the case file: who may be assessed at all, and a line in the timeline for those who may read it. */
@Component
class LegalDesk {
    private final Reception reception;

    LegalDesk(Reception reception) {
        this.reception = reception;
    }

    Instant now() {
        return reception.now();
    }

    LocalDate day(Instant at) {
        return reception.day(at);
    }

    int age(String person, Instant at) {
        return reception.person(person).age(day(at));
    }

    /**
     * @throws LegalRefused.UnderFourteen when the person is a child whom nobody assesses
     */
    Person answerable(String number, Instant at) {
        Person person = reception.person(number);
        if (person.age(day(at)) < Assessment.ANSWERABLE) {
            throw new LegalRefused.UnderFourteen();
        }
        return person;
    }

    boolean young(Person person, Instant at) {
        return !reception.adult(person, at);
    }

    /** For those who deal with the procedure. */
    void note(String person, String kind, Member by) {
        reception.note(person, kind, DataClass.LEGAL, by);
    }

    /** For everyone who may know whether something restricts the person. */
    void noteFlag(String person, String kind, Member by) {
        reception.note(person, kind, DataClass.LEGAL_FLAGS, by);
    }

    /** For those who stand by a young person. */
    void noteCivil(String person, String kind, Member by) {
        reception.note(person, kind, DataClass.LEGAL_CIVIL, by);
    }
}
