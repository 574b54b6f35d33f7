package org.zhusan.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Ways between steps, as far as the history of steps tells them: it keeps no flows. Whoever came to a step came from the one before it that ended last; to a
 * join, from every one.
 */
@Component
class WaysTaken {
    private final RepositoryService repository;
    private final JdbcClient database;
    private final Map<String, List<Drawn>> byDefinition = new ConcurrentHashMap<>();

    WaysTaken(ProcessEngine engine, JdbcClient database) {
        this.repository = engine.getRepositoryService();
        this.database = database;
    }

    List<Processes.Taken> taken(String instance) {
        List<Visit> visits = visits(instance);
        if (visits.isEmpty()) {
            return List.of();
        }
        Map<String, List<Visit>> byStep = visits.stream().collect(Collectors.groupingBy(Visit::step));
        Map<String, List<Drawn>> into =
                drawn(visits.get(0).definition()).stream().collect(Collectors.groupingBy(Drawn::to));
        List<Processes.Taken> taken = new ArrayList<>();
        into.forEach((step, flows) ->
                byStep.getOrDefault(step, List.of()).forEach(visit -> taken.addAll(leadingTo(visit, flows, byStep))));
        return taken.stream().distinct().toList();
    }

    private static List<Processes.Taken> leadingTo(Visit visit, List<Drawn> flows, Map<String, List<Visit>> byStep) {
        Map<Drawn, Visit> before = new java.util.HashMap<>();
        for (Drawn flow : flows) {
            last(byStep.getOrDefault(flow.from(), List.of()), visit.began()).ifPresent(it -> before.put(flow, it));
        }
        Optional<Visit> latest = before.values().stream().max(Visit.BY_END);
        return before.entrySet().stream()
                .filter(it -> it.getKey().joins()
                        || latest.filter(it.getValue()::equals).isPresent())
                .map(it -> new Processes.Taken(
                        it.getKey().flow(), it.getKey().from(), it.getKey().to()))
                .toList();
    }

    private static Optional<Visit> last(List<Visit> visits, Instant until) {
        return visits.stream()
                .filter(it -> it.ended() != null && !it.ended().isAfter(until))
                .max(Visit.BY_END);
    }

    private List<Visit> visits(String instance) {
        return database.sql("""
                        SELECT act_id_, proc_def_id_, start_time_, CASE WHEN act_inst_state_ <> 2 THEN end_time_ END AS ended, sequence_counter_
                        FROM act_hi_actinst WHERE proc_inst_id_ = ? AND act_type_ <> 'multiInstanceBody'
                        ORDER BY sequence_counter_, start_time_, id_""").param(instance).query(WaysTaken::visit).list();
    }

    private static Visit visit(ResultSet row, int number) throws SQLException {
        Timestamp ended = row.getTimestamp("ended");
        return new Visit(
                row.getString("act_id_"),
                row.getString("proc_def_id_"),
                row.getTimestamp("start_time_").toInstant(),
                ended == null ? null : ended.toInstant(),
                row.getLong("sequence_counter_"));
    }

    private List<Drawn> drawn(String definition) {
        return byDefinition.computeIfAbsent(
                definition,
                id -> repository.getBpmnModelInstance(id).getModelElementsByType(SequenceFlow.class).stream()
                        .map(it -> new Drawn(
                                it.getId(),
                                it.getSource().getId(),
                                it.getTarget().getId(),
                                it.getTarget() instanceof ParallelGateway))
                        .toList());
    }

    private record Visit(
            String step,
            String definition,
            Instant began,
            @Nullable Instant ended,
            long order) {
        private static final Comparator<Visit> BY_END =
                Comparator.comparing(Visit::lastMoment).thenComparing(Visit::order);

        private Instant lastMoment() {
            return ended == null ? began : ended;
        }
    }

    private record Drawn(String flow, String from, String to, boolean joins) {}
}
