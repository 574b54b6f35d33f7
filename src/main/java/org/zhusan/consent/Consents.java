package org.zhusan.consent;

import java.util.Collection;
import java.util.Map;
import org.zhusan.agency.Member;
import org.zhusan.casefile.TravelRights;

/** Who consented to return, and which children are covered: the door of this phase. What other phases ask is {@link TravelRights}. */
public interface Consents extends TravelRights {
    /**
     * Ends the consent and the coverage of the children that rests on it, at once; then tells the process. Who may say so is the caller's
     * question ({@code CaseAccess}).
     *
     * @throws ConsentRefused.NothingToWithdraw when there is neither
     */
    void withdraw(String person, Member by);

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
