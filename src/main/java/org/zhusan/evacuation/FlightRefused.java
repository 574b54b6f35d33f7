package org.zhusan.evacuation;

import java.util.Collection;
import org.zhusan.Refusal;

/** Why something cannot be done with a flight. */
public abstract class FlightRefused extends Refusal {
    private FlightRefused(String key, Object... arguments) {
        super(key, arguments);
    }

    private static String list(Collection<String> people) {
        return String.join(", ", people);
    }

    /** No such flight is planned. */
    public static final class UnknownFlight extends FlightRefused {
        UnknownFlight() {
            super("flight.unknown");
        }
    }

    /** The flight is further on, or was given up. */
    public static final class NotNow extends FlightRefused {
        NotNow(String flight) {
            super("flight.notNow", flight);
        }
    }

    /** No consent or decision in force: no seat. */
    public static final class NoRight extends FlightRefused {
        NoRight(Collection<String> people) {
            super("flight.noRight", list(people));
        }
    }

    /** Someone is said to have no right to travel and has one. */
    public static final class HasRight extends FlightRefused {
        HasRight(Collection<String> people) {
            super("flight.hasRight", list(people));
        }
    }

    /** Part of a household would fly while others, who may, wait. */
    public static final class HouseholdSplit extends FlightRefused {
        HouseholdSplit(String household, Collection<String> people) {
            super("flight.householdSplit", household, list(people));
        }
    }

    /** Someone already has a seat on another flight. */
    public static final class SeatedElsewhere extends FlightRefused {
        SeatedElsewhere() {
            super("flight.seatedElsewhere");
        }
    }

    /** A child without its own adult and without an escort. */
    public static final class ChildAlone extends FlightRefused {
        ChildAlone(Collection<String> children) {
            super("flight.childAlone", list(children));
        }
    }

    /** The escort is no adult who flies, or the person itself. */
    public static final class NotAnEscort extends FlightRefused {
        NotAnEscort(String person) {
            super("flight.notAnEscort", person);
        }
    }

    /** Only the youngest fly on a lap. */
    public static final class TooOldForLap extends FlightRefused {
        TooOldForLap(String child) {
            super("flight.tooOldForLap", child);
        }
    }

    /** The clinician did not see everyone. */
    public static final class NotEveryoneExamined extends FlightRefused {
        NotEveryoneExamined() {
            super("flight.notEveryoneExamined");
        }
    }

    /** The examination lies ahead or is too long ago. */
    public static final class ExaminedWhen extends FlightRefused {
        ExaminedWhen() {
            super("flight.examinedWhen");
        }
    }

    /** Someone on the list is not fit, or nobody looked. */
    public static final class NotFit extends FlightRefused {
        NotFit(Collection<String> people) {
            super("flight.notFit", list(people));
        }
    }

    /** The clinician's word will have run out. */
    public static final class FitnessLapses extends FlightRefused {
        FitnessLapses(Collection<String> people) {
            super("flight.fitnessLapses", list(people));
        }
    }

    /** The time of departure is unknown or past. */
    public static final class NoDeparture extends FlightRefused {
        NoDeparture() {
            super("flight.noDeparture");
        }
    }

    /** Less than a day is left, and nobody says why. */
    public static final class FrozenLate extends FlightRefused {
        FrozenLate() {
            super("flight.frozenLate");
        }
    }

    /** The officer counted differently from the list; arguments: people, men, women, children, orphans of the list. */
    public static final class CountsDiffer extends FlightRefused {
        CountsDiffer(Counts list) {
            super(
                    "flight.countsDiffer",
                    number(list.count()),
                    number(list.men()),
                    number(list.women()),
                    number(list.children()),
                    number(list.orphans()));
        }
    }

    /** Two officers, and this is the same one. */
    public static final class SameOfficer extends FlightRefused {
        SameOfficer() {
            super("flight.sameOfficer");
        }
    }

    /** Two agencies, and this is the same one. */
    public static final class SameAgency extends FlightRefused {
        SameAgency() {
            super("flight.sameAgency");
        }
    }

    /** Something is said to have happened that lies ahead. */
    public static final class StillAhead extends FlightRefused {
        StillAhead() {
            super("flight.stillAhead");
        }
    }

    /** The number written down and the rows do not agree. */
    public static final class CountedOtherwise extends FlightRefused {
        CountedOtherwise(int written, int ticked) {
            super("flight.countedOtherwise", number(written), number(ticked));
        }
    }

    /** Two answers for one household. */
    public static final class TwoAnswers extends FlightRefused {
        TwoAnswers(String household) {
            super("flight.twoAnswers", household);
        }
    }

    /** A household was decided for without being asked. */
    public static final class HouseholdNotAsked extends FlightRefused {
        HouseholdNotAsked() {
            super("flight.householdNotAsked");
        }
    }

    /** People nobody knows are not held back. */
    public static final class ExtraNotHeldBack extends FlightRefused {
        ExtraNotHeldBack() {
            super("flight.extraNotHeldBack");
        }
    }

    /** Nobody on the list may travel. */
    public static final class NobodyMayTravel extends FlightRefused {
        NobodyMayTravel() {
            super("flight.nobodyMayTravel");
        }
    }

    /** No building of the centre waits for these people. */
    public static final class NoBuilding extends FlightRefused {
        NoBuilding(String flight) {
            super("flight.noBuilding", flight);
        }
    }

    /** Adults who did not say yes at the aircraft since they were called. */
    public static final class NotReconfirmed extends FlightRefused {
        NotReconfirmed(Collection<String> people) {
            super("flight.notReconfirmed", list(people));
        }
    }

    /** Two people with one wristband. */
    public static final class WristbandTwice extends FlightRefused {
        WristbandTwice(String wristband) {
            super("flight.wristbandTwice", wristband);
        }
    }

    /** Another officer gave the wristband to someone else a moment ago. */
    public static final class WristbandTaken extends FlightRefused {
        WristbandTaken() {
            super("flight.wristbandTaken");
        }
    }

    /** An adult goes to hospital and a child of theirs is left with nobody. */
    public static final class ChildWithoutCarer extends FlightRefused {
        ChildWithoutCarer(Collection<String> children) {
            super("flight.childWithoutCarer", list(children));
        }
    }

    /** The carer is no adult aboard who can stay with the child. */
    public static final class NotACarer extends FlightRefused {
        NotACarer(String person) {
            super("flight.notACarer", person);
        }
    }

    /** The child's own adult is there. */
    public static final class CareNotNeeded extends FlightRefused {
        CareNotNeeded(String child) {
            super("flight.careNotNeeded", child);
        }
    }

    /** Heads are missing after landing. */
    public static final class HeadsMissing extends FlightRefused {
        HeadsMissing(int boarded, Collection<String> missing) {
            super("flight.headsMissing", number(boarded), number(boarded - missing.size()), list(missing));
        }
    }

    /** Everyone is ticked, yet the number counted is another. */
    public static final class HeadsDiffer extends FlightRefused {
        HeadsDiffer(int boarded, int counted) {
            super("flight.headsDiffer", number(boarded), number(counted));
        }
    }

    private static String number(int number) {
        return String.valueOf(number);
    }
}
