package org.zhusan.arrival;

import java.util.Collection;
import org.zhusan.agency.Member;

/** What arrival decided, in numbers; and how a young person comes to be assessed. */
public interface Arrivals {
    /** Over these people; never who they are. */
    Counts counts(Collection<String> people);

    /**
     * Begins the legal assessment of someone of 14 to 17. Adults are assessed on arrival, younger children never.
     *
     * @param by a prosecutor who may write about the person's procedure
     * @return the instance
     * @throws LegalRefused when the person is of another age, or is being assessed
     * @throws org.zhusan.agency.NotPermitted for everyone else
     */
    String assess(String youngPerson, Member by);

    /** @param undertaking adults who signed an undertaking not to leave; {@code undecided} adults who landed and wait for the decision */
    record Counts(int custody, int undertaking, int rehabilitation, int undecided) {}
}
