package org.zhusan.cases;

import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhusan.cases.KnownProcesses.Found;

/**
 * Where a household stands on its pathway, as far as the reader may know. A step that tells of a class the reader may not know is neither marked nor
 * named. Of someone who is, for this reader, with another agency nothing is shown: a pathway that goes on would tell isolation from custody, and so would
 * one that is missing.
 */
@Component
class HouseholdPathway {
    private final Ways ways;

    HouseholdPathway(Ways ways) {
        this.ways = ways;
    }

    Optional<PersonPage.Pathway> of(Found found, Circle circle, Locale language) {
        return Optional.ofNullable(found.pathway()).map(it -> ways.of(it, found, circle, language));
    }
}
