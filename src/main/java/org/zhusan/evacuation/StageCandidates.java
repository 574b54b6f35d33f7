package org.zhusan.evacuation;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhusan.agency.CasePeople;

/** Tells the agencies' room whom a form with a row per person about a stage is about: everybody on its list. */
@Component
class StageCandidates implements CasePeople {
    private final CandidateTable candidates;

    StageCandidates(CandidateTable candidates) {
        this.candidates = candidates;
    }

    @Override
    public Set<String> listed(String caseNumber) {
        return candidates.of(caseNumber).stream()
                .map(CandidateTable.Row::person)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
