package org.zhusan.kinship;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhusan.form.Submission;
import org.zhusan.kinship.ResultTable.Result;
import org.zhusan.kinship.SampleTable.Sample;
import org.zhusan.kinship.SealedResults.Found;

/** What whoever reviews, releases or countersigns is shown of a result, and what they have to have done. */
@Component
class ResultDesk {
    private final ResultTable results;
    private final SealedResults sealed;
    private final SampleTable samples;
    private final ExaminationDesk desk;

    ResultDesk(ResultTable results, SealedResults sealed, SampleTable samples, ExaminationDesk desk) {
        this.results = results;
        this.sealed = sealed;
        this.samples = samples;
        this.desk = desk;
    }

    Result current(String examination) {
        return results.latest(examination).orElseThrow(SamplingRefused.NoOrder::new);
    }

    Map<String, Object> shown(String examination) {
        Result result = current(examination);
        Found found = sealed.found(result);
        Map<String, Object> shown = new HashMap<>(desk.order(examination));
        shown.put("conclusion", found.conclusion().code());
        if (found.probability() != null) {
            shown.put("probability", found.probability());
        }
        shown.put("expertNo", found.expertNo());
        shown.put("expertDate", found.expertDate().toString());
        shown.put(
                "codes",
                samples.of(examination, result.round()).stream()
                        .map(Sample::code)
                        .collect(Collectors.joining(", ")));
        return shown;
    }

    void requireLookedThroughAndUnchanged(Submission submission, Result result) {
        if (!submission.yes("reportLookedThrough")) {
            throw new ResultRefused.ReportNotLookedThrough();
        }
        sealed.requireUnchanged(result);
    }
}
