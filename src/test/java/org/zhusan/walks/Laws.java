package org.zhusan.walks;

import java.util.List;

/** Where nobody comes without having passed something else first, in that model or in one it called: read from the engine's history. */
class Laws {
    /**
     * @param process in which somebody came to {@code step}
     * @param passed the model and step, or end, that lies before it
     */
    record Law(String process, String step, String passed) {}

    static final List<Law> ALL = List.of(
            new Law("consent", "endEvent_boarding", "standingConsent/userTask_reconfirmAtBoarding"),
            new Law("consent", "endEvent_bestInterestsDecided", "consent/userTask_decideOnBestInterests"),
            new Law("flight", "endEvent_flightCompleted", "manifest/userTask_countersignManifest"),
            new Law("flight", "endEvent_flightCompleted", "boarding/endEvent_departed"),
            new Law("flight", "endEvent_flightCompleted", "flight/userTask_countHeads"),
            new Law("pathway", "callActivity_receiveAtCentre", "pathway/receiveTask_awaitLanding"),
            new Law("pathway", "callActivity_stayAtCentre", "arrival/endEvent_arrived"),
            new Law("pathway", "endEvent_underCriminalProcedure", "arrival/endEvent_underCriminalProcedure"),
            new Law("pathway", "callActivity_accompanyInRegion", "handoff/endEvent_handedOver"),
            new Law("pathway", "endEvent_programmeCompleted", "regionalRehabilitation/endEvent_programmeCompleted"),
            new Law("pathway", "endEvent_leftProgramme", "regionalRehabilitation/endEvent_leftProgramme"),
            new Law("legalAssessment", "endEvent_underCriminalProcedure", "legalAssessment/userTask_confirmTransfer"),
            new Law("stay", "endEvent_readyForHandOver", "quarantine/endEvent_householdCleared"),
            new Law("stay", "endEvent_readyForHandOver", "discharge/endEvent_dayOfDeparture"),
            new Law("stay", "endEvent_readyForHandOver", "stay/userTask_checkOut"),
            new Law("handoff", "endEvent_handedOver", "householdsChoice/endEvent_regionChosen"),
            new Law("handoff", "endEvent_handedOver", "handoff/userTask_composeTransferFile"),
            new Law("handoff", "endEvent_handedOver", "offer/serviceTask_openFile"),
            new Law("handoff", "endEvent_handedOver", "journey/endEvent_arrived"),
            new Law("journey", "endEvent_arrived", "journey/userTask_planReception"),
            new Law("journey", "endEvent_arrived", "journey/userTask_confirmArrival"),
            new Law(
                    "regionalRehabilitation",
                    "endEvent_programmeCompleted",
                    "programmeClosure/userTask_decideOnClosure"),
            new Law(
                    "regionalRehabilitation",
                    "endEvent_programmeCompleted",
                    "programmeClosure/userTask_countersignClosure"),
            new Law("regionalRehabilitation", "endEvent_programmeCompleted", "programmeClosure/endEvent_lookedIn"),
            new Law("leavingProgramme", "endEvent_left", "leavingProgramme/userTask_reachOut"),
            new Law("birthEntry", "endEvent_certificateIssued", "birthEntry/userTask_registerBirth"),
            new Law("birthRegistration", "callActivity_enterBirth", "birthRegistration/userTask_validateChoice"),
            new Law("kinship", "endEvent_kinshipEstablished", "courtHearing/endEvent_rulingInForce"),
            new Law("courtHearing", "endEvent_rulingInForce", "courtHearing/userTask_confirmInForce"),
            new Law("examination", "endEvent_resultReleased", "examination/userTask_reviewResult"),
            new Law("examination", "endEvent_resultReleased", "examination/userTask_countersignRelease"),
            new Law("disclosure", "endEvent_familyTold", "disclosure/userTask_confirmConversation"),
            new Law("guardianship", "callActivity_visitFamily", "guardianship/userTask_decideOnGuardianship"),
            new Law("guardianship", "endEvent_ofAge", "guardianCare/endEvent_ofAge"));

    private final EngineHouse house;

    Laws(EngineHouse house) {
        this.house = house;
    }

    List<String> broken() {
        return ALL.stream().flatMap(it -> broken(it).stream()).toList();
    }

    List<String> broken(Law law) {
        int slash = law.passed().indexOf('/');
        return house
                .database()
                .sql("""
                        WITH RECURSIVE below AS (
                            SELECT DISTINCT a.proc_inst_id_ AS top, a.proc_inst_id_ AS id, a.start_time_ AS moment
                            FROM act_hi_actinst a WHERE a.proc_def_key_ = ? AND a.act_id_ = ?
                            UNION ALL
                            SELECT b.top, c.id_, b.moment FROM below b JOIN act_hi_procinst c ON c.super_process_instance_id_ = b.id)
                        SELECT DISTINCT top FROM below t WHERE NOT EXISTS (
                            SELECT 1 FROM below b JOIN act_hi_actinst a ON a.proc_inst_id_ = b.id
                            WHERE b.top = t.top AND a.proc_def_key_ = ? AND a.act_id_ = ? AND a.end_time_ <= t.moment AND a.act_inst_state_ <> 2)
                        """)
                .params(
                        law.process(),
                        law.step(),
                        law.passed().substring(0, slash),
                        law.passed().substring(slash + 1))
                .query(String.class)
                .list()
                .stream()
                .map(it -> "%s: %s came to %s without %s".formatted(law.process(), it, law.step(), law.passed()))
                .toList();
    }

    /** A law nobody came near to promises nothing. */
    List<Law> untried() {
        return ALL.stream()
                .filter(it -> house.database()
                        .sql("SELECT count(*) FROM act_hi_actinst WHERE proc_def_key_ = ? AND act_id_ = ?")
                        .params(it.process(), it.step())
                        .query(Long.class)
                        .single()
                        .equals(0L))
                .toList();
    }
}
