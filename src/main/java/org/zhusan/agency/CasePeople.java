package org.zhusan.agency;

import java.util.Optional;
import java.util.Set;

/** What a room of the house knows about a case number. Every bean of this type is asked; one that does not know the number answers with nothing. */
public interface CasePeople {
    /** People every task about this number is about: the person itself, or who is now in the household. */
    default Set<String> named(String caseNumber) {
        return Set.of();
    }

    /** People only a form with a row per person is about as well: children in their care, who is to sit on the flight, candidates of the stage. */
    default Set<String> listed(String caseNumber) {
        return Set.of();
    }

    /** The file in which papers about the number lie: the person's own, the household's reference person's, the flight's or stage's own. */
    default Optional<String> fileOf(String caseNumber) {
        return Optional.empty();
    }
}
