package org.zhusan.civil;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the tables about a child's birth are asked with and what they answered, in codes; empty until someone said it. */
record Birth(
        String child,
        Choice choice,
        Family family,
        @Nullable String document,
        boolean registrarDoubts,
        @Nullable String route,
        boolean proved,
        @Nullable String motherCitizen,
        @Nullable String fatherCitizen,
        @Nullable String parentResident,
        @Nullable String citizenship,
        @Nullable LocalDate registeredOn,
        @Nullable LocalDate certifiedOn) {

    boolean doubtful() {
        return family.doubt() || registrarDoubts;
    }

    /** Whether the certificate is to bear a place where the child was not born. */
    boolean placeElsewhere() {
        return choice.place().equals("kazakhstan");
    }

    /**
     * @param bornIn {@code kazakhstan} or {@code abroad}
     * @param place {@code keepAbroad}, {@code kazakhstan}, or {@code bornHere}
     * @param chooser {@code mother}, {@code parents}, {@code father} or {@code guardian}
     */
    record Choice(LocalDate bornOn, String bornIn, String place, String chooser) {}

    /**
     * @param mother where she is
     * @param identity whether it is clear who she is, {@code notAsked} when she is not here
     * @param relatives whether one could give a sample, {@code notAsked} when the mother is here
     */
    record Family(String mother, String identity, String relatives, boolean doubt) {}
}
