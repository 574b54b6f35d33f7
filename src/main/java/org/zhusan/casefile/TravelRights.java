package org.zhusan.casefile;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Who may be seated on a flight, whatever a model says. Phases ask; the phase that asks people for their consent answers. */
public interface TravelRights {
    /** An adult with a consent in force; a child covered by one, or by a best-interests decision. */
    boolean mayTravel(String person, Instant at);

    /** When the adult last said yes at the aircraft, as long as that consent is in force. */
    Optional<Instant> confirmedAtBoarding(String person, Instant at);

    /**
     * Calls people to the aircraft: each adult among them is asked once more.
     *
     * @param flight number of the flight; the same call again changes nothing, who consented anew since is called
     * @throws org.zhusan.Refusal naming everyone who may not travel; then nobody is called
     */
    void callToBoarding(Collection<String> people, String flight);

    /** Members of the household whom nobody asked yet or who may be asked anew: no answer in force, no asking under way. Stable order. */
    List<String> toBeAsked(String household);

    /** Whether the person is being asked or decided about now. */
    boolean beingAsked(String person);
}
