package org.zhusan.roster.synthetic;

/** A household of the generator before its people have names. */
class Family {
    enum Kind {
        MAN,
        DETAINED_MOTHER,
        MOTHER,
        CHILDLESS_WOMAN,
        REFUSING_WOMAN,
        ORPHANS,
        UNACCOMPANIED,
        BOY_WHOSE_MOTHER_STAYS
    }

    final Kind kind;
    final FlightPlan flight;
    int children;
    String region = "";
    boolean undertaking;
    String consent = "";
    String flightEvent = "";
    String stayEvent = "";
    String regionAnswer = "";

    Family(Kind kind, FlightPlan flight, int children) {
        this.kind = kind;
        this.flight = flight;
        this.children = children;
    }

    boolean childrenAlone() {
        return switch (kind) {
            case DETAINED_MOTHER, ORPHANS, UNACCOMPANIED, BOY_WHOSE_MOTHER_STAYS -> true;
            default -> false;
        };
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }

    boolean usual() {
        return !undertaking && consent.isEmpty() && flightEvent.isEmpty();
    }

    /** What was found is one person's, not the household's: the eldest child's. */
    boolean finding() {
        return stayEvent.equals("intestinal-finding");
    }

    /** How many of the household enter the programme of a region. */
    int inProgramme() {
        return switch (kind) {
            case MAN, REFUSING_WOMAN -> 0;
            case MOTHER, CHILDLESS_WOMAN -> children + 1;
            default -> children;
        };
    }
}
