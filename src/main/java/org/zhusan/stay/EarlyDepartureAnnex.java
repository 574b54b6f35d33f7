package org.zhusan.stay;

import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.casefile.Annex;
import org.zhusan.casefile.People;
import org.zhusan.casefile.People.Person;

/** The way from a person's page to where a family's wish to take them home is passed on. */
@Component
class EarlyDepartureAnnex implements Annex {
    private final People people;
    private final EarlyDepartures departures;

    EarlyDepartureAnnex(People people, EarlyDepartures departures) {
        this.people = people;
        this.departures = departures;
    }

    @Override
    public String name() {
        return "early-departure";
    }

    @Override
    public boolean opensTo(String person, Member reader) {
        return people.find(person)
                .map(Person::household)
                .filter(it -> departures.open(it, reader))
                .isPresent();
    }

    @Override
    public boolean shows(String form) {
        return false;
    }
}
