package org.zhusan.kinship;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.casefile.OperationFiles;
import org.zhusan.casefile.People;
import org.zhusan.casefile.Records;
import org.zhusan.casefile.SampleSubjects;
import org.zhusan.casefile.SampleSubjects.Subject;

/** Orders kept in a file of their own, and whom they cover kept apart from it. */
@Component
class KeptExaminations implements Examinations {
    /** Digits with a short mark, as in the court's form: no room for a name. */
    private static final String ORDER_NUMBER = "[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ]{0,4}[-/№.]{0,2}[0-9][0-9/.-]{0,34}";

    private static final String LABORATORY = "forensic";
    private static final int MOST_COVERED = 20;

    private final ExaminationTable table;
    private final SampleSubjects subjects;
    private final OperationFiles files;
    private final Records records;
    private final People people;
    private final ExaminationDesk desk;
    private final SealedResults results;

    KeptExaminations(
            ExaminationTable table,
            SampleSubjects subjects,
            OperationFiles files,
            Records records,
            People people,
            ExaminationDesk desk,
            SealedResults results) {
        this.table = table;
        this.subjects = subjects;
        this.files = files;
        this.records = records;
        this.people = people;
        this.desk = desk;
        this.results = results;
    }

    @Override
    @Transactional
    public String order(String child, Order order, Member by) {
        require(child, order);
        of(child).stream().filter(it -> !it.over()).findFirst().ifPresent(it -> {
            throw new ExaminationRefused.NotOverYet(it.number());
        });
        String number = table.nextNumber();
        files.open(number, LABORATORY, by);
        table.add(number, order.on(), order.deadline(), order.institution(), order.questions());
        List<Covered> covers = order.covers();
        subjects.keep(
                number,
                child,
                IntStream.range(0, covers.size())
                        .mapToObj(it -> new Subject(
                                it + 1,
                                covers.get(it).person(),
                                covers.get(it).relation().code()))
                        .toList());
        records.store(new Records.NewRecord(
                number,
                ExaminationProcess.EXAMINATION,
                ExaminationProcess.ORDER_COPY,
                "1",
                "order-" + UUID.randomUUID(),
                ExaminationDesk.KINSHIP,
                desk.now(),
                Map.of(DataClass.LEGAL_CIVIL, Map.of("orderNo", order.number())),
                List.of()));
        return number;
    }

    @Override
    public List<Examination> of(String child) {
        return subjects.examinations(child).stream()
                .flatMap(it -> table.find(it).stream())
                .toList();
    }

    @Override
    @Transactional
    public Optional<Released> released(String examination) {
        return results.released(examination);
    }

    private void require(String child, Order order) {
        if (!order.number().matches(ORDER_NUMBER)) {
            throw new ExaminationRefused.NumberUnclear();
        }
        if (order.questions().isEmpty()) {
            throw new ExaminationRefused.NothingAsked();
        }
        LocalDate today = desk.today();
        if (order.on().isAfter(today) || !order.deadline().isAfter(today)) {
            throw new ExaminationRefused.DatesUnclear(order.on(), order.deadline());
        }
        requireScope(child, order.covers());
    }

    /** The child first, at least one relative, nobody twice, nobody we do not know. */
    private void requireScope(String child, List<Covered> covers) {
        Set<String> seen = new HashSet<>();
        boolean each = covers.stream()
                .allMatch(it -> it.person() == null || people.find(it.person()).isPresent() && seen.add(it.person()));
        boolean one =
                covers.stream().filter(it -> it.relation() == Relation.CHILD).count() == 1;
        if (!each
                || !one
                || covers.size() < 2
                || covers.size() > MOST_COVERED
                || !covers.get(0).equals(Covered.child(child))) {
            throw new ExaminationRefused.ScopeUnclear();
        }
    }
}
