package org.zhusan.kinship;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.agency.NotPermitted;
import org.zhusan.audit.ReadLog;
import org.zhusan.casefile.Files;
import org.zhusan.casefile.Records;
import org.zhusan.casefile.Records.Stored;

/** Puts together what the page of a child's kinship shows, each look at it in the read log. */
@Component
class KinshipView {
    private static final String PURPOSE = "kinship";

    private final KinshipReaders readers;
    private final KinshipCases cases;
    private final KinshipOpen open;
    private final KinshipWay way;
    private final KinshipDesk desk;
    private final Examinations examinations;
    private final ExaminationAccess access;
    private final Records records;
    private final Files files;
    private final ReadLog readLog;

    KinshipView(
            KinshipReaders readers,
            KinshipCases cases,
            KinshipOpen open,
            KinshipWay way,
            KinshipDesk desk,
            Examinations examinations,
            ExaminationAccess access,
            Records records,
            Files files,
            ReadLog readLog) {
        this.readers = readers;
        this.cases = cases;
        this.open = open;
        this.way = way;
        this.desk = desk;
        this.examinations = examinations;
        this.access = access;
        this.records = records;
        this.files = files;
        this.readLog = readLog;
    }

    /** @throws NotPermitted when there is no such child, or the reader may not know */
    @Transactional
    KinshipPage of(String child, Member reader, Locale language) {
        if (!readers.way(child, reader)) {
            throw new NotPermitted();
        }
        Files.Face face = files.face(child, reader, PURPOSE).orElseThrow(NotPermitted::new);
        note(child, reader);
        boolean sees = readers.conversation(child, reader);
        boolean veiled = !sees && open.veiled(child);
        return new KinshipPage(
                face,
                desk.today(),
                open.of(child, sees, reader, language),
                cases.of(child).stream().map(it -> shown(it, veiled, reader)).toList(),
                examinations(child, reader));
    }

    private void note(String child, Member reader) {
        var reads = new ArrayList<>(List.of(new ReadLog.Read(child, DataClass.LEGAL_CIVIL, PURPOSE)));
        if (readers.result(child, reader)) {
            reads.add(new ReadLog.Read(child, DataClass.GENETIC_RESULT, PURPOSE));
        }
        readLog.note(reader, reads, PURPOSE);
    }

    private KinshipPage.Case shown(KinshipCase kinship, boolean veiled, Member reader) {
        List<KinshipPage.Line> lines = way.of(kinship, veiled && kinship.open(), reader);
        return new KinshipPage.Case(
                kinship.number(),
                kinship.openedOn(),
                kinship.closedOn(),
                said(kinship, PetitionDesk.FILE_PETITION, "courtRegion", reader).orElse(null),
                number(kinship, reader),
                kinship.adjournments(),
                kinship.open() ? kinship.nextHearingOn() : null,
                kinship.open() ? hour(kinship, reader) : null,
                inForceFrom(kinship, lines),
                result(kinship, reader),
                lines);
    }

    private String number(KinshipCase kinship, Member reader) {
        if (kinship.takenUpOn() == null) {
            return "";
        }
        String form =
                "action".equals(kinship.proceedings()) ? PetitionDesk.RECORD_CLAIM : PetitionDesk.RECORD_ACCEPTANCE;
        return said(kinship, form, "no", reader).orElse("");
    }

    /** An appeal moves the day to one that nobody knows. */
    private static @Nullable LocalDate inForceFrom(KinshipCase kinship, List<KinshipPage.Line> lines) {
        boolean appealed = !lines.isEmpty() && lines.get(lines.size() - 1).key().endsWith(".appealed");
        LocalDate finalOn = kinship.finalOn();
        return finalOn == null || kinship.inForceOn() != null || appealed ? null : finalOn.plusMonths(1);
    }

    /** The day stands in the case, its hour in the record that fixed it. */
    private @Nullable Instant hour(KinshipCase kinship, Member reader) {
        LocalDate on = kinship.nextHearingOn();
        return Stream.of(HearCaseRules.FORM, ConfirmInForceRules.FORM)
                .flatMap(it -> latest(kinship, it, reader).stream())
                .map(it -> it.answers().get("nextDt"))
                .filter(OffsetDateTime.class::isInstance)
                .map(it -> ((OffsetDateTime) it).toInstant())
                .filter(it -> desk.day(it).equals(on))
                .findFirst()
                .orElse(null);
    }

    /** What the court wrote when it opened the report, and what it made of it. */
    private KinshipPage.@Nullable Result result(KinshipCase kinship, Member reader) {
        if (!readers.result(kinship.child(), reader)) {
            return null;
        }
        String ruling = kinship.ruling();
        return latest(kinship, HearCaseRules.FORM, reader)
                .filter(it -> it.answers().get("conclusion") != null)
                .map(it -> new KinshipPage.Result(
                        String.valueOf(it.answers().get("conclusion")),
                        desk.day(it.at()),
                        ruling == null ? "" : ruling))
                .orElse(null);
    }

    private Optional<String> said(KinshipCase kinship, String form, String field, Member reader) {
        return latest(kinship, form, reader).map(it -> it.answers().get(field)).map(String::valueOf);
    }

    private Optional<Stored> latest(KinshipCase kinship, String form, Member reader) {
        return records.of(kinship.child(), form, reader, PURPOSE).stream()
                .filter(it -> KinshipWay.within(kinship, desk.day(it.at())))
                .findFirst();
    }

    private List<KinshipPage.Examination> examinations(String child, Member reader) {
        return examinations.of(child).stream()
                .filter(it -> access.custody(it.number(), child, reader))
                .map(it -> new KinshipPage.Examination(
                        it.number(), it.orderedOn(), it.deadline(), it.round() > 0 && access.slip(child, reader)))
                .toList();
    }
}
