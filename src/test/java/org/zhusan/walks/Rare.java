package org.zhusan.walks;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Ends that a hundred and eighty households may miss, by name and with the reason; whatever else is drawn, they reach. A thousand households reach these too, and
 * stories of their own do in every build.
 */
class Rare {
    private static final Map<String, Set<String>> WHY = Map.of(
            "hearings, a laboratory and two signatures lie before it, and each of them may end it",
            Set.of(
                    "courtExamination/endEvent_courtInformed",
                    "courtExamination/endEvent_familyTold",
                    "courtExamination/endEvent_readyForCourt",
                    "courtHearing/endEvent_rulingInForce",
                    "examination/endEvent_resultReleased",
                    "kinship/endEvent_kinshipEstablished",
                    "kinship/endEvent_kinshipExcluded",
                    "kinship/endEvent_kinshipNotEstablished"),
            "years of visits lie before it, and most care ends otherwise",
            Set.of(
                    "guardianCare/endEvent_guardianLost",
                    "guardianCare/endEvent_lastVisit",
                    "guardianCare/endEvent_lookedInto",
                    "guardianCare/endEvent_returned",
                    "guardianship/endEvent_returnedToParent"),
            "somebody has to change their mind at that very step",
            Set.of(
                    "boarding/endEvent_notCleared",
                    "consent/endEvent_stayedAbroad",
                    "handoff/endEvent_withdrawn",
                    "handoff/endEvent_withdrewOnWay",
                    "householdsChoice/endEvent_withdrawsFromProgramme",
                    "journey/endEvent_elsewhere",
                    "journey/endEvent_withdrew",
                    "offer/endEvent_rejected",
                    "pathway/endEvent_withdrawn",
                    "petition/endEvent_claimWithdrawn",
                    "programmeAnew/endEvent_withdrawn",
                    "recordAmendment/endEvent_notAmended",
                    "recordAmendment/endEvent_wishWithdrawn",
                    "refusal/endEvent_refusalStands",
                    "refusal/endEvent_timeToAskAgain",
                    "returnToProgramme/endEvent_notNow"),
            "somebody has to leave, or to come back, in the few weeks in which that leads there",
            Set.of(
                    "pathway/endEvent_leftProgramme",
                    "programme/endEvent_leftWithout",
                    "programmeClosure/endEvent_cameBack",
                    "regionalRehabilitation/endEvent_leftProgramme",
                    "regionalSupport/endEvent_helpEnded",
                    "stay/endEvent_leftEarlyToFamily",
                    "support/endEvent_leftBeforeAllWasHeld"),
            "a whole stage has to go that way",
            Set.of(
                    "stage/endEvent_calledOff",
                    "stageFlights/endEvent_noFurtherFlight",
                    "stageFlights/endEvent_stageCalledOff"),
            "almost everybody who arrives goes on to rehabilitation",
            Set.of("arrival/endEvent_underCriminalProcedure", "pathway/endEvent_underCriminalProcedure"));

    static final Set<String> ENDS =
            WHY.values().stream().flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));

    private Rare() {}
}
