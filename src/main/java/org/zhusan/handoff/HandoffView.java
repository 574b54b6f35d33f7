package org.zhusan.handoff;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Access;
import org.zhusan.agency.CaseAccess;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.agency.Regions;
import org.zhusan.casefile.Destinations;
import org.zhusan.casefile.Files;
import org.zhusan.casefile.People;
import org.zhusan.casefile.People.Person;
import org.zhusan.handoff.HandoffPage.Row;
import org.zhusan.handoff.Offers.Need;
import org.zhusan.handoff.Offers.Offer;
import org.zhusan.handoff.Offers.State;

/** What the pages of offers show to this very reader: the sender sees the household and its offers, a region only what is offered to it and names nobody. */
@Component
class HandoffView {
    private static final Set<String> SENDERS = Set.of("case-manager");
    private static final Set<String> RECEIVERS = Set.of("rc-manager", "akimat-commission");
    private static final Duration TO_ANSWER = Duration.ofDays(5);
    private static final Duration TO_ANSWER_A_QUESTION = Duration.ofDays(2);
    private static final Duration AT_MOST = Duration.ofDays(10);

    private final Offers offers;
    private final OfferTable table;
    private final Packages packages;
    private final Destinations destinations;
    private final People people;
    private final Files files;
    private final CaseAccess access;
    private final Regions regions;
    private final JourneyDesk desk;

    HandoffView(
            Offers offers,
            OfferTable table,
            Packages packages,
            Destinations destinations,
            People people,
            Files files,
            CaseAccess access,
            Regions regions,
            JourneyDesk desk) {
        this.offers = offers;
        this.table = table;
        this.packages = packages;
        this.destinations = destinations;
        this.people = people;
        this.files = files;
        this.access = access;
        this.regions = regions;
        this.desk = desk;
    }

    boolean opensTo(String person, Member reader) {
        Optional<String> household = household(person);
        return household.isPresent()
                && access.permits(reader, Access.READ, person, DataClass.SOCIAL)
                && (destinations.latest(household.get()).isPresent()
                        || sender(reader) && !offers.of(household.get()).isEmpty());
    }

    HandoffPage of(String person, Member reader, @Nullable OfferRefused refused) {
        String household = household(person).orElseThrow();
        boolean sender = sender(reader);
        List<Offer> all = sender ? offers.of(household) : List.of();
        return new HandoffPage(
                person,
                files.firstNames(List.of(person), reader, "handoff").getOrDefault(person, ""),
                destinations.latest(household).orElse(null),
                sender && !all.isEmpty()
                        ? packages.of(household).stream()
                                .map(DataClass::code)
                                .sorted()
                                .toList()
                        : List.of(),
                all.stream().map(this::row).toList(),
                sender && all.stream().anyMatch(it -> !it.over()),
                refused);
    }

    /** Open offers the reader has to do with; null where the page is not theirs. */
    @Nullable
    List<Row> open(Member reader) {
        if (SENDERS.contains(reader.function()) || reader.function().equals("atc-coord")) {
            return table.open(null).stream().map(this::row).toList();
        }
        if (!RECEIVERS.contains(reader.function()) || reader.region() == null) {
            return null;
        }
        boolean centre = reader.function().equals("rc-manager");
        return table.open(null).stream()
                .filter(it -> reader.region().equals(centre ? regions.servedBy(it.region()) : it.region()))
                .map(this::row)
                .toList();
    }

    boolean sender(Member reader) {
        return SENDERS.contains(reader.function());
    }

    Optional<String> household(String person) {
        return people.find(person).map(Person::household);
    }

    private Row row(Offer offer) {
        boolean waits = offer.state() == State.OPEN || offer.state() == State.ASKED;
        Duration toAnswer = offer.state() == State.ASKED ? TO_ANSWER_A_QUESTION : TO_ANSWER;
        return new Row(
                offer.number(),
                offer.region(),
                offer.state().name(),
                offer.stateAt(),
                Duration.between(offer.stateAt(), desk.now()).toDays(),
                offer.people(),
                offer.wishedOn(),
                offer.needs().stream().map(Need::code).toList(),
                waits ? day(offer.stateAt().plus(toAnswer)) : null,
                waits ? day(offer.stateAt().plus(AT_MOST)) : null);
    }

    private LocalDate day(Instant at) {
        return desk.day(at);
    }
}
