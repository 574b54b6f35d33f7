package org.zhusan.replay;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * What came of a replay.
 *
 * @param seconds how long it took
 */
record ReplayReport(double seconds, Ends people, List<Checkpoint> checkpoints) {

    /**
     * Where everybody is.
     *
     * @param in people the rosters brought in
     * @param ends people whose way has ended, by its end
     */
    record Ends(int in, int inProgress, Map<String, Integer> ends) {}

    boolean holds() {
        return checkpoints.stream().allMatch(Checkpoint::ok);
    }

    String json() {
        var checks = checkpoints.stream()
                .map(it -> {
                    var check = new LinkedHashMap<String, Object>();
                    check.put("date", it.date().toString());
                    check.put("what", it.what());
                    check.put("expected", it.expected());
                    check.put("actual", it.actual());
                    check.put("ok", it.ok());
                    return check;
                })
                .toList();
        var settled = new LinkedHashMap<String, Object>();
        settled.put("in", people.in());
        settled.put("inProgress", people.inProgress());
        settled.put("ends", people.ends());
        var report = new LinkedHashMap<String, Object>();
        report.put("seconds", seconds);
        report.put("people", settled);
        report.put("checkpoints", checks);
        return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(report) + "\n";
    }

    String table() {
        int width =
                checkpoints.stream().mapToInt(it -> it.what().length()).max().orElse(0);
        var table = new StringBuilder("\n");
        String line = "%-10s  %-" + Math.max(width, 4) + "s  %12s  %12s  %s%n";
        table.append(line.formatted("date", "what", "expected", "actual", ""));
        checkpoints.forEach(it -> table.append(
                line.formatted(it.date(), it.what(), it.expected(), it.actual(), it.ok() ? "ok" : "FAILED")));
        table.append("%nPeople: %d in, %d in progress, ended: %s%n"
                .formatted(people.in(), people.inProgress(), people.ends()));
        table.append(holds() ? "Everything holds" : "Something does not hold")
                .append(", after ")
                .append(seconds)
                .append(" s.\n");
        return table.toString();
    }
}
