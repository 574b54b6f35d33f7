package org.zhusan.engine;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Running cases: start them, see where they stand. */
public interface Processes {
    /**
     * Starts the newest published version.
     *
     * @param caseNumber the business key, for example {@code ZH-P-000123}
     * @return the opaque instance id
     */
    String start(String process, String caseNumber, Map<String, Object> facts);

    /**
     * The work follows the person: in every running instance of the case that knows where the person is (fact {@code placeRegion}), the place becomes this region, and
     * open tasks of that place's authorities are offered to the same function of this region; whoever held one lets go of it. All other tasks stay. Again
     * changes nothing.
     *
     * @throws FactRefused when there is no such region
     * @throws LostRace when somebody acted on the case at the same time
     */
    void relocate(String caseNumber, String region);

    List<Running> running(String caseNumber);

    /** Whether an instance of this process runs for the case. */
    default boolean runs(String caseNumber, String process) {
        return running(caseNumber).stream().anyMatch(it -> it.process().equals(process));
    }

    /** People of a multi-instance of the case whose own instance is only being opened, or is over and only being closed: no process of theirs runs. */
    Set<String> onTheThreshold(String caseNumber);

    /** Of these, for whom an instance of this process is only being opened: soon it runs. */
    Set<String> beingOpened(String caseNumber, String process);

    /** All instances of a process, ended ones too: for the replay's accounts and tests. */
    List<Past> past(String process);

    /** The newest published BPMN of a process as XML, for the diagram. */
    Optional<String> model(String process);

    /** Ids of the forms the newest published version asks for; empty when there is no such process. */
    Set<String> forms(String process);

    /**
     * Which data class it tells that an instance stands or stood at a step, by step id: the property {@code class} of the newest published version. Steps
     * without one tell only the route.
     */
    Map<String, String> classes(String process);

    /** Ids of the steps an instance has finished and of those it waits at. */
    Path path(String instance);

    /** Ways between steps the instance has gone, as the version it runs by draws them. What was cancelled led nowhere. */
    List<Taken> taken(String instance);

    /** When the next timer or retry is due at the earliest, if any waits. */
    Optional<Instant> nextDue();

    /** Fires every job that is due by the programme's clock, in order, until none is left; returns how many ran. For the replay and tests. */
    int runDue();

    record Running(String instance, String process, String caseNumber, Instant startedAt) {}

    /** @param ending id of the end event reached, empty while running or when ended otherwise */
    record Past(String instance, String process, String caseNumber, boolean ended, String ending, Instant startedAt) {}

    /** @param flow id of the sequence flow that leads from one step to the other */
    record Taken(String flow, String from, String to) {}

    record Path(List<String> finished, List<String> waiting) {}
}
