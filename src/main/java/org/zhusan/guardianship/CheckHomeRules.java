package org.zhusan.guardianship;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/**
 * An officer concludes about each who would take the child. Refused is alone what the law forbids to conclude; which offences it lists, and when someone abroad
 * may be guardian, is to be confirmed by a lawyer.
 */
@Component
class CheckHomeRules implements FormRules {
    private static final String LIST = "candidates";

    private final ChildDesk desk;
    private final GuardianshipCases cases;
    private final CandidateRows rows;

    CheckHomeRules(ChildDesk desk, GuardianshipCases cases, CandidateRows rows) {
        this.desk = desk;
        this.cases = cases;
        this.rows = rows;
    }

    @Override
    public String process() {
        return GuardianshipProcess.FAMILY_SEARCH;
    }

    @Override
    public String form() {
        return "checkHome";
    }

    @Override
    public Map<String, Object> prefill(String caseNumber, String instance, Member reader) {
        List<Candidate> due = due(caseNumber);
        Map<Integer, String> names = rows.namesOf(caseNumber, due, reader, form());
        var filled = new ArrayList<Map<String, Object>>();
        for (Candidate each : due) {
            var row = new LinkedHashMap<String, Object>();
            row.put("candidateNo", each.no());
            if (names.containsKey(each.no())) {
                row.put("name", names.get(each.no()));
            }
            row.put("relation", each.relation().code());
            row.put("livesAbroad", each.abroad());
            filled.add(row);
        }
        return Map.of(LIST, filled);
    }

    @Override
    public void check(Submission submission) {
        var due = new HashMap<Integer, Candidate>();
        due(submission.caseNumber()).forEach(it -> due.put(it.no(), it));
        boolean papersOwed = false;
        for (Map<String, Object> row : submission.rows(LIST)) {
            Candidate candidate = due.remove(no(row));
            if (candidate == null) {
                throw new FamilyRefused.OtherCandidates();
            }
            if (((LocalDate) row.get("seenOn")).isAfter(desk.day(submission.at()))) {
                throw new FamilyRefused.InFuture();
            }
            if (!row.get("conclusion").equals(Candidate.NOT_SUITABLE)) {
                requireAllowed(candidate, row);
                papersOwed |= candidate.relation().family();
            }
        }
        if (!due.isEmpty()) {
            throw new FamilyRefused.OtherCandidates();
        }
        if (papersOwed
                && submission.attachments().stream().noneMatch(it -> it.field().equals("certificates"))) {
            throw new FamilyRefused.PapersMissing();
        }
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        GuardianshipCase running = cases.running(submission.caseNumber());
        for (Map<String, Object> row : submission.rows(LIST)) {
            cases.conclude(running.instance(), no(row), (String) row.get("conclusion"));
        }
        desk.note(submission.caseNumber(), "guardianship.homesChecked", DataClass.LEGAL_CIVIL, submission.by());
        boolean anyone = cases.candidates(running).stream().anyMatch(Candidate::suitable);
        return Map.of(GuardianshipProcess.ANYONE_SUITABLE, anyone);
    }

    private static void requireAllowed(Candidate candidate, Map<String, Object> row) {
        if (candidate.relation().family()) {
            if ("listed".equals(row.get("conviction"))) {
                throw new FamilyRefused.Convicted(candidate.no());
            }
            if ("notShown".equals(row.get("conviction")) || "notShown".equals(row.get("health"))) {
                throw new FamilyRefused.CertificateNotShown(candidate.no());
            }
            if (yes(row, "married") && !yes(row, "maritalConsent")) {
                throw new FamilyRefused.SpouseNotAsked(candidate.no());
            }
        }
        if (candidate.abroad() && !(yes(row, "citizen") && !Given.nothing(row, "consularReport"))) {
            throw new FamilyRefused.AbroadUnchecked(candidate.no());
        }
    }

    private List<Candidate> due(String child) {
        return cases.of(child)
                .map(it -> cases.candidates(it).stream()
                        .filter(Candidate::toBeChecked)
                        .toList())
                .orElse(List.of());
    }

    private static int no(Map<String, Object> row) {
        return new BigDecimal(row.get("candidateNo").toString()).intValueExact();
    }

    private static boolean yes(Map<String, Object> row, String field) {
        return Boolean.TRUE.equals(row.get(field));
    }
}
