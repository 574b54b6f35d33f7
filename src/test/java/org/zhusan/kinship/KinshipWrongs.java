package org.zhusan.kinship;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhusan.casefile.Rulings;
import org.zhusan.casefile.SampleSubjects;
import org.zhusan.kinship.CustodyChain.Entry;
import org.zhusan.kinship.Examinations.Conclusion;
import org.zhusan.kinship.Remembered.Ordered;
import org.zhusan.kinship.ResultTable.Result;
import org.zhusan.kinship.SampleTable.Sample;
import org.zhusan.kinship.SampleTable.State;

/** What must never be, looked for in rows and variables, against what the walk itself remembers. */
class KinshipWrongs {
    private static final Set<String> OUTCOMES = Set.of("established", "excluded", "inconclusive", "rejected");
    private static final Set<String> PLAIN = Set.of("release", "examineAgain", "sampleAgain");

    private final SampleSubjects subjects;
    private final Examinations examinations;
    private final SampleTable samples;
    private final CustodyChain chain;
    private final ResultTable results;
    private final Rulings rulings;
    private final JdbcClient sql;

    KinshipWrongs(
            SampleSubjects subjects,
            Examinations examinations,
            SampleTable samples,
            CustodyChain chain,
            ResultTable results,
            Rulings rulings,
            JdbcClient sql) {
        this.subjects = subjects;
        this.examinations = examinations;
        this.samples = samples;
        this.chain = chain;
        this.results = results;
        this.rulings = rulings;
        this.sql = sql;
    }

    /** The child's own and those of its examinations, oldest first. */
    List<String> files(String child) {
        var files =
                new ArrayList<>(subjects.examinations(child).stream().sorted().toList());
        files.add(0, child);
        return files;
    }

    List<String> of(AnyFamily family, Remembered remembered, LocalDate today) {
        var wrongs = new ArrayList<String>();
        List<String> numbers = files(family.child()).stream().skip(1).toList();
        if (numbers.size() != remembered.orders().size()) {
            wrongs.add("%d examinations on %d orders"
                    .formatted(numbers.size(), remembered.orders().size()));
            return wrongs;
        }
        for (int i = 0; i < numbers.size(); i++) {
            Ordered order = remembered.orders().get(i);
            samples.of(numbers.get(i)).forEach(it -> sample(it, order, wrongs));
            results(numbers.get(i), remembered, wrongs);
        }
        boolean inForce = rulings.inForce(family.child(), Rulings.Kind.KINSHIP_ESTABLISHED, today)
                .isPresent();
        if (inForce != remembered.establishedOn(today)) {
            wrongs.add("a ruling is" + (inForce ? "" : " not") + " in force on " + today);
        }
        engine(family, numbers, wrongs);
        return wrongs;
    }

    private void sample(Sample sample, Ordered order, List<String> wrongs) {
        if (sample.line() > order.lines()) {
            wrongs.add("a sample of someone no order covers");
        }
        if (sample.takenAt() != null) {
            LocalDate on = LocalDate.ofInstant(sample.takenAt(), Remembered.ZONE);
            if (on.isBefore(order.on()) || on.isAfter(order.deadline())) {
                wrongs.add("a sample taken on %s under %s".formatted(on, order));
            }
        }
        if (sample.witness() != null && sample.witness().equals(sample.takenBy())) {
            wrongs.add("whoever took a sample is its witness");
        }
    }

    private void results(String number, Remembered remembered, List<String> wrongs) {
        List<Result> all = results.of(number);
        for (Result result : all) {
            String found = remembered.found(result.task());
            List<Sample> of = samples.of(number, result.round());
            if (of.isEmpty()) {
                wrongs.add("examined without a sample");
            }
            // what a review gave back counts for nothing: the attempt after it may have found the seal broken
            boolean givenBack = result.reviewer() != null && result.seal() == null;
            of.forEach(it -> custody(it, givenBack ? "invalid" : found, wrongs));
            if (result.examiner().equals(result.reviewer())) {
                wrongs.add("reviewed by the examiner");
            }
            if (result.countersigner() != null && result.countersigner().equals(result.releaser())) {
                wrongs.add("countersigned by the releaser");
            }
            if (result.releaser() != null) {
                released(result, found, all, remembered, wrongs);
            }
        }
        boolean out = all.stream().anyMatch(it -> it.countersigner() != null);
        Optional<Conclusion> known = examinations.released(number).map(Examinations.Released::conclusion);
        if (known.isPresent() != out) {
            wrongs.add("a result is known that two people did not release, or the other way round");
        }
        known.filter(it -> !it.code()
                        .equals(remembered.found(all.get(all.size() - 1).task())))
                .ifPresent(it -> wrongs.add("another result is known than was released"));
    }

    private void released(Result result, String found, List<Result> all, Remembered remembered, List<String> wrongs) {
        if (result.reviewer() == null || result.seal() == null) {
            wrongs.add("released without a review");
        }
        boolean again = all.stream()
                .filter(it -> it.round() < result.round() && it.seal() != null)
                .anyMatch(it -> remembered.found(it.task()).equals("excluded"));
        if (found.equals("excluded") && !again) {
            wrongs.add("a first exclusion is released without fresh samples");
        }
        if (found.equals("invalid")) {
            wrongs.add("released though invalid");
        }
    }

    /** Each hand-over begins where the last one ended, and what is examined came with its seal whole. */
    private void custody(Sample sample, String found, List<String> wrongs) {
        if (sample.takenBy() == null || sample.witness() == null) {
            wrongs.add("examined what nobody took or nobody saw taken");
            return;
        }
        String holder = sample.takenBy();
        Instant since = Objects.requireNonNull(sample.takenAt());
        for (Entry entry : chain.of(sample.code())) {
            if (!entry.giver().equals(holder) || entry.at().isBefore(since)) {
                wrongs.add("a gap in the chain of " + sample.code());
            }
            if (!entry.sealIntact() && !found.equals("invalid")) {
                wrongs.add("examined with a broken seal: " + sample.code());
            }
            holder = entry.receiver();
            since = entry.at();
        }
        if (sample.state() != State.TAKEN && !found.equals("invalid")) {
            wrongs.add("a conclusion about a sample that is " + sample.state());
        }
    }

    // the engine

    private void engine(AnyFamily family, List<String> numbers, List<String> wrongs) {
        var keys = new HashSet<>(numbers);
        keys.add(family.child());
        record Variable(String name, String text) {}
        sql
                .sql("""
                        SELECT v.name_, coalesce(v.text_, '') || coalesce(v.text2_, '') FROM camunda.act_ru_variable v
                        WHERE v.type_ = 'string' AND v.proc_inst_id_ IN (SELECT e.id_ FROM camunda.act_ru_execution e
                            JOIN camunda.act_re_procdef d ON d.id_ = e.proc_def_id_
                            WHERE e.business_key_ = ANY(:keys) AND d.key_ = ANY(:processes))""")
                .param("keys", keys.toArray(String[]::new))
                .param("processes", AtCourt.PROCESSES.toArray(String[]::new))
                .query((row, line) -> new Variable(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .filter(it -> !plain(it.name(), it.text()))
                .forEach(it -> wrongs.add("the engine knows: " + it));
    }

    private static boolean plain(String name, String text) {
        return switch (name) {
            case "kinshipOutcome" -> OUTCOMES.contains(text);
            case "placeRegion", "courtRegion" -> text.equals("MAN");
            case "afterReview" -> PLAIN.contains(text);
            case "person" -> text.matches("ZH-K-\\d{6}");
            default -> false;
        };
    }

    /** When a timer or a step of the case's own is due; failed ones do not count. */
    Optional<Instant> nextDue(String child) {
        return sql.sql("""
                        SELECT min(coalesce(j.duedate_, j.create_time_)) FROM camunda.act_ru_job j
                        WHERE j.retries_ > 0 AND j.process_instance_id_ IN (SELECT e.id_ FROM camunda.act_ru_execution e
                            JOIN camunda.act_re_procdef d ON d.id_ = e.proc_def_id_
                            WHERE e.business_key_ = ANY(:keys) AND d.key_ = ANY(:processes))""")
                .param("keys", files(child).toArray(String[]::new))
                .param("processes", AtCourt.PROCESSES.toArray(String[]::new))
                .query((row, line) -> Optional.ofNullable(row.getTimestamp(1)).map(java.sql.Timestamp::toInstant))
                .single();
    }

    /** Tables of the engine in which a word stands that could only be one of the families'. */
    Set<String> tablesOfTheEngineKnowing(List<AnyFamily> families) {
        String words = families.stream()
                .flatMap(it -> java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(it.household()),
                        it.birthDates().stream().map(LocalDate::toString)))
                .distinct()
                .collect(Collectors.joining("|"));
        String pattern = String.join("|", AnyFamily.TELL_TALES) + "|" + words;
        Map<String, String> tables =
                sql.sql("""
                        SELECT table_name, string_agg(CASE data_type WHEN 'bytea' THEN 'encode(' || column_name || ', ''escape'')'
                            ELSE column_name || '::text' END, ', ') FROM information_schema.columns
                        WHERE table_schema = 'camunda' GROUP BY table_name""").query((row, line) -> Map.entry(row.getString(1), row.getString(2))).list().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return tables.entrySet().stream()
                .filter(it -> sql.sql("SELECT EXISTS (SELECT 1 FROM camunda." + it.getKey() + " WHERE concat_ws(' ', "
                                + it.getValue() + ") ~ :pattern)")
                        .param("pattern", pattern)
                        .query(Boolean.class)
                        .single())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
