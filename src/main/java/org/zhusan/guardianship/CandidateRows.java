package org.zhusan.guardianship;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.casefile.Records;
import org.zhusan.form.Submission;

/** Rows in which candidates are named: what is kept of each beside the record, and their names read back for whoever may read them. */
@Component
class CandidateRows {
    private final ChildDesk desk;
    private final Records records;

    CandidateRows(ChildDesk desk, Records records) {
        this.desk = desk;
        this.records = records;
    }

    /** @throws FamilyRefused.UnknownCandidate when a row names a file that is nobody's, or the child's own */
    void requireKnown(Submission submission, String list) {
        for (Map<String, Object> row : submission.rows(list)) {
            String ours = Given.text(row, "carerRef");
            if (ours != null && (ours.equals(submission.caseNumber()) || !desk.known(ours))) {
                throw new FamilyRefused.UnknownCandidate(ours);
            }
        }
    }

    /** In the order of the rows, numbered from one; without a word on it a family that was found is willing. */
    List<Candidate> read(Submission submission, String list) {
        var read = new ArrayList<Candidate>();
        for (Map<String, Object> row : submission.rows(list)) {
            int place = read.size();
            read.add(new Candidate(
                    place + 1,
                    submission.form(),
                    place,
                    Relation.of((String) row.get("relation")),
                    !"no".equals(row.get("willing")),
                    Boolean.TRUE.equals(row.get("dnaNeeded")),
                    Boolean.TRUE.equals(row.get("livesAbroad")),
                    Given.text(row, "carerRef"),
                    null));
        }
        return read;
    }

    /** Names of those who are to be checked, by number; they stand in the newest record of the form that named them. */
    Map<Integer, String> namesOf(String child, List<Candidate> candidates, Member reader, String purpose) {
        var rows = new HashMap<String, List<Map<String, Object>>>();
        var names = new LinkedHashMap<Integer, String>();
        for (Candidate each : candidates) {
            List<Map<String, Object>> named =
                    rows.computeIfAbsent(each.form(), form -> newest(child, form, reader, purpose));
            if (each.place() < named.size()) {
                String name = Given.text(named.get(each.place()), "name");
                if (name != null) {
                    names.put(each.no(), name);
                }
            }
        }
        return names;
    }

    /** Names of those who were checked, by number, out of every check of this child. */
    Map<Integer, String> namesChecked(String child, Member reader, String purpose) {
        var names = new HashMap<Integer, String>();
        for (Records.Stored checked : records.of(child, "checkHome", reader, purpose)) {
            for (Map<String, Object> row : rows(checked.answers().get("candidates"))) {
                String name = Given.text(row, "name");
                String no = Given.text(row, "candidateNo");
                if (name != null && no != null) {
                    names.putIfAbsent(Integer.valueOf(no), name);
                }
            }
        }
        return names;
    }

    /** The rows of the newest record, as they were written. */
    List<Map<String, Object>> newest(String child, String form, Member reader, String purpose) {
        return records.latest(child, form, reader, purpose)
                .map(it -> it.answers().getOrDefault(list(form), List.of()))
                .map(CandidateRows::rows)
                .orElse(List.of());
    }

    private static String list(String form) {
        return form.equals("lookBeyondRelatives") ? "families" : "candidates";
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rows(Object list) {
        return list instanceof List<?> ? (List<Map<String, Object>>) list : List.of();
    }
}
