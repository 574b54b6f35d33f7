package org.zhusan.casefile;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.zhusan.agency.Member;

/** Who may be seated on a flight, whatever a model says. Phases ask; the phase that asks people for their consent answers. */
public interface TravelRights {
    /**
     * Whether the person may be seated: an adult with a consent in force; a child covered by an adult's consent in force or by a best-interests
     * decision. Whoever turned 18 needs a consent of their own.
     */
    boolean mayTravel(String person, Instant at);

    /**
     * When the adult said yes at the aircraft of the flight they were last called to, as long as the consent is in force. A yes counts for one
     * aircraft: the next call, or {@link #callOff}, voids it.
     */
    Optional<Instant> confirmedAtBoarding(String person, Instant at);

    /**
     * Calls people to the aircraft: each adult among them is asked once more.
     *
     * @param flight number of the flight; the same call again changes nothing, who consented anew since is called
     * @throws org.zhusan.Refusal naming everyone who may not travel; then nobody is called
     */
    void callToBoarding(Collection<String> people, String flight);

    /**
     * The flight leaves without these people, or not at all. Their consents stay in force, only the yes at that aircraft counts no more. Who was called
     * and has not answered waits for the next call; who had answered is {@link #toBeAsked} again, and then awaits the next call without another
     * interview. Who was not called to this flight is passed over.
     */
    void callOff(Collection<String> people, String flight);

    /**
     * Members of the household who are abroad and are to be asked now, in the order of the household: adults never asked, or whose consent ran out, or
     * whose yes at an aircraft was called off, or who wish to be asked anew ({@link #askAnew}); children who are not covered and for whom nobody of the
     * household may decide. A refusal or a withdrawal stands until the person wishes otherwise. Nobody who is being asked.
     */
    List<String> toBeAsked(String household);

    /** Whether the person is being asked or decided about now; also while a consent waits for boarding, or a refusal for the agreed day. */
    boolean beingAsked(String person);

    /**
     * The person wishes to be asked anew: from now on {@link #toBeAsked} names them, whatever they answered before. Starts nothing; the pathway asks. For
     * someone who came of age while a decision in their best interests was pending, it ends that and they are asked as an adult.
     *
     * @throws org.zhusan.Refusal when the person is being asked, when there is nothing left to ask, or when an adult of the household decides for this child
     */
    void askAnew(String person, Member by);
}
