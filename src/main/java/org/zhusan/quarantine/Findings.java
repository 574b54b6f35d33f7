package org.zhusan.quarantine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.casefile.Records;
import org.zhusan.casefile.Records.Stored;

/** What the records say of a screening: what was found, which tests are still open, whether someone is protected. Nothing of it is kept elsewhere. */
@Component
class Findings {
    private static final String PURPOSE = "rules";
    private static final Set<String> FOUND = Set.of("neg", "pos", "indeterminate");

    private final Records records;

    Findings(Records records) {
        this.records = records;
    }

    /** Of the examination and of the newest results of this screening. */
    List<Finding> of(Screening screening) {
        var findings = new ArrayList<Finding>();
        Optional<Stored> exam = newest(screening, "examineOnAdmission", QuarantineDesk.QUARANTINE);
        Optional<Stored> results = newest(screening, "enterResults", QuarantineDesk.QUARANTINE);
        LocalDate treated = results.map(it -> day(it.answers(), "treatedOn"))
                .or(() -> exam.map(it -> day(it.answers(), "treatedOn")))
                .orElse(null);
        exam.ifPresent(it -> parasites(it)
                .forEach(name -> findings.add(new Finding(name, "seen", false, null, null, treated, it.at()))));
        results.ifPresent(it -> findings.addAll(found(it, exam)));
        return findings;
    }

    private static Set<String> parasites(Stored exam) {
        var seen = new LinkedHashSet<String>();
        for (String each : codes(exam, "skin")) {
            if (each.equals("scabies") || each.equals("lice")) {
                seen.add(each);
            }
        }
        if (Boolean.TRUE.equals(exam.answers().get("lice"))) {
            seen.add("lice");
        }
        return seen;
    }

    private static List<Finding> found(Stored results, Optional<Stored> exam) {
        boolean diarrhoea = yes(results, "diarrhoea")
                || exam.filter(it -> yes(it, "diarrhoea")).isPresent();
        LocalDate rash = day(results.answers(), "rashOn");
        return rows(results).stream()
                .filter(it -> FOUND.contains(String.valueOf(it.get("result"))))
                .map(it -> new Finding(
                        String.valueOf(it.get("test")),
                        String.valueOf(it.get("result")),
                        diarrhoea,
                        rash == null ? day(it, "collectedOn") : rash,
                        day(it, "resultOn"),
                        null,
                        results.at()))
                .toList();
    }

    /** Tests ordered and not answered for good, in the order of the form. */
    List<String> open(Screening screening, Member reader) {
        Optional<Stored> order = newest(screening, "orderTests", reader);
        Optional<Stored> results = newest(screening, "enterResults", reader);
        Instant answered = results.map(Stored::at).orElse(Instant.MIN);
        var open = new LinkedHashSet<String>();
        order.filter(it -> it.at().isAfter(answered)).ifPresent(it -> open.addAll(codes(it, "tests")));
        results.ifPresent(it -> rows(it).stream()
                .filter(row -> "notYet".equals(row.get("result")))
                .forEach(row -> open.add(String.valueOf(row.get("test")))));
        return List.copyOf(open);
    }

    /** Whether the epidemiologist said that nobody waits any longer for what is open. */
    boolean waitsNoLonger(Screening screening) {
        Instant ordered = newest(screening, "orderTests", QuarantineDesk.QUARANTINE)
                .map(Stored::at)
                .orElse(Instant.MIN);
        return newest(screening, "enterResults", QuarantineDesk.QUARANTINE)
                .filter(it -> it.at().isAfter(ordered))
                .filter(it -> yes(it, "goOn"))
                .isPresent();
    }

    /** Not known counts as no. */
    boolean protectedAgainstMeasles(String person) {
        return records.latest(person, "examineOnAdmission", QuarantineDesk.QUARANTINE, PURPOSE)
                .filter(it -> "yes".equals(it.answers().get("measlesProof")))
                .isPresent();
    }

    private Optional<Stored> newest(Screening screening, String form, Member reader) {
        return records.latest(screening.person(), form, reader, PURPOSE)
                .filter(it -> !it.at().isBefore(screening.begunAt()));
    }

    private static boolean yes(Stored record, String field) {
        return Boolean.TRUE.equals(record.answers().get(field));
    }

    private static @Nullable LocalDate day(Map<String, Object> answers, String field) {
        return answers.get(field) instanceof LocalDate day ? day : null;
    }

    private static List<String> codes(Stored record, String field) {
        return record.answers().get(field) instanceof List<?> codes
                ? codes.stream().map(String::valueOf).toList()
                : List.of();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rows(Stored results) {
        return (List<Map<String, Object>>) results.answers().getOrDefault("results", List.of());
    }
}
