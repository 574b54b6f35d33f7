package org.zhusan.roster;

import org.zhusan.Refusal;

/** Why nobody can be called to a flight. */
public abstract class FlightRefused extends Refusal {
    private FlightRefused(String key, String flight) {
        super(key, flight);
    }

    /** No roster planned it. */
    public static final class UnknownFlight extends FlightRefused {
        UnknownFlight(String flight) {
            super("roster.unknownFlight", Problems.excerpt(flight));
        }
    }

    /** Nobody on it holds a consent or a decision. */
    public static final class NobodyMayTravel extends FlightRefused {
        NobodyMayTravel(String flight) {
            super("roster.nobodyMayTravel", flight);
        }
    }
}
