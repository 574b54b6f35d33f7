package org.zhusan.kinship;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.zhusan.form.Submission;
import org.zhusan.kinship.SampleTable.Sample;
import org.zhusan.kinship.SampleTable.State;

/** The list of samples in the laboratory's forms: what it shows of each, and that exactly these come back. */
final class SampleRows {
    static final String LIST = "samples";
    static final String CODE = "code";

    private static final Map<State, String> OUTCOMES = Map.of(
            State.TAKEN, "given",
            State.INVALID, "given",
            State.REFUSED, "refused",
            State.NOT_COME, "notCome",
            State.TOO_LATE, "tooLate");

    private SampleRows() {}

    /** Code, sex and age; seal and outcome once there are. */
    static List<Map<String, Object>> shown(List<Sample> samples) {
        return samples.stream().map(SampleRows::shown).toList();
    }

    private static Map<String, Object> shown(Sample sample) {
        var row = new HashMap<String, Object>();
        row.put(CODE, sample.code());
        row.put("sex", sample.sex());
        row.put("ageYears", sample.ageYears());
        if (sample.seal() != null) {
            row.put("sealNo", sample.seal());
        }
        if (sample.state() != State.EXPECTED) {
            row.put("outcome", OUTCOMES.get(sample.state()));
        }
        return row;
    }

    /**
     * By sample, in the order of the samples.
     *
     * @throws CustodyRefused.OtherSamples when one is missing, strange or there twice
     */
    static Map<Sample, Map<String, Object>> of(Submission submission, List<Sample> samples) {
        List<Map<String, Object>> rows = submission.rows(LIST);
        Map<String, Map<String, Object>> byCode = rows.stream()
                .collect(Collectors.toMap(it -> String.valueOf(it.get(CODE)), Function.identity(), (one, two) -> one));
        var matched = new LinkedHashMap<Sample, Map<String, Object>>();
        samples.stream()
                .filter(it -> byCode.containsKey(it.code()))
                .forEach(it -> matched.put(it, byCode.get(it.code())));
        if (matched.size() != samples.size() || matched.size() != rows.size()) {
            throw new CustodyRefused.OtherSamples();
        }
        return matched;
    }
}
