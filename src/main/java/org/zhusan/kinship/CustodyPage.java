package org.zhusan.kinship;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of an examination shows: the order, the samples by code, who held them, who signed what. No person, and no result: that stands in the report.
 *
 * @param reports for the laboratory alone
 */
public record CustodyPage(
        String number,
        Order order,
        String state,
        List<SampleShown> samples,
        List<Signatures> results,
        List<Report> reports) {

    public record Order(String number, LocalDate on, LocalDate deadline, String institution, List<String> questions) {}

    /**
     * @param state code, for example {@code taken}
     * @param line what happened to it, oldest first
     */
    public record SampleShown(
            String code,
            int round,
            String sex,
            int ageYears,
            String state,
            @Nullable String material,
            @Nullable String seal,
            List<Moment> line) {}

    /**
     * @param kind {@code taken}, {@code witnessed} or {@code handedOver}
     * @param to null unless it changed hands
     * @param sealIntact null where the seal was not looked at
     */
    public record Moment(
            String kind,
            @Nullable Instant at,
            Who by,
            @Nullable Who to,
            @Nullable Boolean sealIntact) {}

    /** @param name empty for a courier */
    public record Who(String function, String name) {
        public boolean courier() {
            return name.isEmpty();
        }
    }

    /** @param seal in hexadecimal, the beginning of it; null until the review agreed */
    public record Signatures(
            int round,
            int attempt,
            List<Signed> signed,
            @Nullable String seal) {}

    /** @param step {@code examined}, {@code reviewed}, {@code released} or {@code countersigned} */
    public record Signed(String step, Who by, Instant at) {}

    public record Report(String id, String fileName, Instant at) {}
}
