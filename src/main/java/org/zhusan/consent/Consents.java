package org.zhusan.consent;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.zhusan.agency.Member;

/**
 * Who consented to return, and which children are covered: the door of this phase. A seat is given only to whom {@link #mayTravel} answers
 * yes, whatever a model says.
 */
public interface Consents {
    /**
     * Begins to ask a person: an adult in an interview; a child without a consenting adult by a decision in the child's best interests. A child whose own
     * adult is asked needs no asking of its own.
     *
     * @return the instance of the consent process, empty when the child is covered through its adult
     * @throws ConsentRefused.AlreadyBeingAsked when a consent process of this person is running
     */
    Optional<String> ask(String person);

    /**
     * Begins anew after a withdrawal, an expiry or a refusal that stands.
     *
     * @throws ConsentRefused.AlreadyBeingAsked when a consent process of this person is running
     * @throws ConsentRefused.ConsentInForce when there is nothing left to ask
     */
    String askAgain(String person);

    /**
     * Whether the person may be seated: an adult with a consent in force; a child covered by an adult's consent in force or by a best-interests
     * decision. Whoever turned 18 needs a consent of their own.
     */
    boolean mayTravel(String person, Instant at);

    /**
     * Ends the consent and the coverage of the children that rests on it, at once; then tells the process. Who may say so is the caller's
     * question ({@code CaseAccess}).
     *
     * @throws ConsentRefused.NothingToWithdraw when there is neither
     */
    void withdraw(String person, Member by);

    /**
     * Calls people to the aircraft: each adult among them is asked once more.
     *
     * @param flight number of the flight; the same call again changes nothing
     * @throws ConsentRefused.MayNotTravel naming everyone without a consent or decision in force; then nobody is called
     */
    void callToBoarding(Collection<String> people, String flight);

    /** Over everyone ever asked. */
    Counts counts();

    /** Over these people only. */
    Counts counts(Collection<String> people);

    /**
     * Numbers of people, never who they are.
     *
     * @param asked adults who were asked
     * @param given adults whose latest consent stands
     * @param refused adults whose latest answer is no
     * @param covered children by how they are covered: {@code COVERED_BY_MOTHER}, {@code COVERED_MOTHER_ABSENT}, {@code COVERED_BY_FATHER},
     *     {@code BEST_INTERESTS}, {@code REVIEWED}; kinds nobody has are left out
     */
    record Counts(int asked, int given, int refused, int withdrawn, int expired, Map<String, Integer> covered) {}
}
