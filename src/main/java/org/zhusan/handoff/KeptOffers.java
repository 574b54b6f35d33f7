package org.zhusan.handoff;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhusan.agency.Member;
import org.zhusan.casefile.AgeBand;
import org.zhusan.casefile.OfferedHouseholds;
import org.zhusan.casefile.OperationFiles;
import org.zhusan.casefile.People;
import org.zhusan.casefile.People.Person;

/** Offers kept in a file of their own, and whom they are about kept apart from it. */
@Component
class KeptOffers implements Offers {
    private static final String SENDER = "case-management";
    private static final int SCHOOL_FROM = 6;
    private static final int OF_AGE = 18;

    private final OfferTable table;
    private final OfferedHouseholds households;
    private final OperationFiles files;
    private final People people;
    private final Clock clock;

    KeptOffers(OfferTable table, OfferedHouseholds households, OperationFiles files, People people, Clock clock) {
        this.table = table;
        this.households = households;
        this.files = files;
        this.people = people;
        this.clock = clock;
    }

    @Override
    @Transactional
    public String open(Proposal proposal, Member by) {
        List<Person> members = people.livingIn(proposal.household());
        if (members.isEmpty()) {
            throw new OfferRefused.NobodyToOffer(proposal.household());
        }
        open(proposal.household()).ifPresent(it -> {
            throw new OfferRefused.NotOverYet(it.number());
        });
        String number = table.nextNumber();
        files.open(number, SENDER, by);
        LocalDate today = LocalDate.now(clock);
        table.add(
                number,
                proposal,
                heads(members, today),
                needs(proposal, members, today),
                members.stream().map(Person::language).distinct().sorted().toList());
        households.keep(number, proposal.household());
        return number;
    }

    @Override
    public Optional<Offer> find(String number) {
        return table.find(number);
    }

    @Override
    public List<Offer> of(String household) {
        return households.offers(household).stream()
                .flatMap(it -> table.find(it).stream())
                .toList();
    }

    @Override
    public Optional<String> household(String number) {
        return households.of(number);
    }

    private static EnumMap<AgeBand, Integer> heads(List<Person> members, LocalDate on) {
        var heads = new EnumMap<AgeBand, Integer>(AgeBand.class);
        for (AgeBand band : AgeBand.values()) {
            heads.put(band, 0);
        }
        members.forEach(it -> heads.merge(band(it.age(on)), 1, Integer::sum));
        return heads;
    }

    private static AgeBand band(int age) {
        for (AgeBand band : AgeBand.values()) {
            if (age <= band.last()) {
                return band;
            }
        }
        return AgeBand.ADULT;
    }

    private static EnumSet<Need> needs(Proposal proposal, List<Person> members, LocalDate on) {
        var needs = EnumSet.noneOf(Need.class);
        needs.addAll(proposal.needs());
        for (Person member : members) {
            int age = member.age(on);
            if (age < SCHOOL_FROM) {
                needs.add(Need.KINDERGARTEN);
            } else if (age < OF_AGE) {
                needs.add(Need.SCHOOL);
            }
        }
        return needs;
    }
}
