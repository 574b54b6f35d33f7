package org.zhusan.casefile;

import java.util.Optional;

/** Who holds the threads of a household. Another room knows; a person's page tells it to whoever may read how the person lives. */
public interface CaseManagers {
    /** The member's id, empty before anyone has opened a plan with the household. */
    Optional<String> of(String household);
}
