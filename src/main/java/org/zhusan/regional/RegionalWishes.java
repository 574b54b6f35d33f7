package org.zhusan.regional;

import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.agency.NotPermitted;
import org.zhusan.casefile.People;

/** What a household says of its programme where no page is open: the same doors, and the same refusals, as the buttons of the programme's page. */
@Component
public class RegionalWishes {
    private final People people;
    private final Programmes programmes;
    private final Transfers transfers;
    private final ParticipationNews participation;

    RegionalWishes(People people, Programmes programmes, Transfers transfers, ParticipationNews participation) {
        this.people = people;
        this.programmes = programmes;
        this.transfers = transfers;
        this.participation = participation;
    }

    /**
     * The household of this person would like to live in another region.
     *
     * @throws NotPermitted when the member may not pass it on, or no programme lasts
     */
    public void move(String person, String region, String reason, Member by) {
        Programme programme = people.find(person)
                .map(People.Person::household)
                .flatMap(programmes::latest)
                .orElseThrow(NotPermitted::new);
        transfers.ask(programme, region, reason, by);
    }

    /**
     * This adult no longer wants to take part.
     *
     * @throws NotPermitted when the member does not work with this adult
     */
    public void leave(String person, Member by) {
        participation.leave(person, by);
    }
}
