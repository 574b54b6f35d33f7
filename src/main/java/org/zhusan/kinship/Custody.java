package org.zhusan.kinship;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Directory;
import org.zhusan.agency.Member;
import org.zhusan.agency.Members;
import org.zhusan.agency.NotPermitted;
import org.zhusan.audit.ReadLog;
import org.zhusan.casefile.Records;
import org.zhusan.kinship.CustodyPage.Moment;
import org.zhusan.kinship.CustodyPage.SampleShown;
import org.zhusan.kinship.CustodyPage.Signatures;
import org.zhusan.kinship.CustodyPage.Signed;
import org.zhusan.kinship.CustodyPage.Who;
import org.zhusan.kinship.Examinations.Examination;
import org.zhusan.kinship.Examinations.Question;
import org.zhusan.kinship.ResultTable.Result;
import org.zhusan.kinship.SampleTable.Sample;

/** Puts together what the page of an examination shows, each look at it in the read log. */
@Component
class Custody {
    private static final String PURPOSE = "custody";
    private static final int SEAL_SHOWN = 12;

    private final ExaminationAccess access;
    private final ExaminationDesk desk;
    private final SampleTable samples;
    private final CustodyChain chain;
    private final ResultTable results;
    private final Records records;
    private final Members members;
    private final Directory directory;
    private final ReadLog readLog;

    Custody(
            ExaminationAccess access,
            ExaminationDesk desk,
            SampleTable samples,
            CustodyChain chain,
            ResultTable results,
            Records records,
            Members members,
            Directory directory,
            ReadLog readLog) {
        this.access = access;
        this.desk = desk;
        this.samples = samples;
        this.chain = chain;
        this.results = results;
        this.records = records;
        this.members = members;
        this.directory = directory;
        this.readLog = readLog;
    }

    /** @throws NotPermitted when there is none, or the reader may not know */
    @Transactional
    CustodyPage of(String number, Member reader) {
        access.requireCustody(number, reader);
        readLog.note(reader, List.of(new ReadLog.Read(number, DataClass.GENETIC, PURPOSE)), PURPOSE);
        Examination examination = desk.examination(number);
        return new CustodyPage(
                number,
                new CustodyPage.Order(
                        desk.orderNumber(number),
                        examination.orderedOn(),
                        examination.deadline(),
                        examination.institution().code(),
                        examination.questions().stream()
                                .map(Question::code)
                                .sorted()
                                .toList()),
                examination.state().name(),
                samples.of(number).stream().map(it -> sample(it, reader)).toList(),
                results.of(number).stream().map(it -> signatures(it, reader)).toList(),
                access.laboratory(number, reader) ? reports(number, reader) : List.of());
    }

    /** @throws NotPermitted unless the reader is the laboratory and the file is its report */
    @Transactional
    Records.Document report(String number, UUID id, Member reader) {
        if (!access.laboratory(number, reader)) {
            throw new NotPermitted();
        }
        return records.attachment(number, id, reader, PURPOSE);
    }

    private List<CustodyPage.Report> reports(String number, Member reader) {
        return records.of(number, ExaminationProcess.EXAMINE_SAMPLES, reader, PURPOSE).stream()
                .flatMap(record -> record.attachments().stream()
                        .map(it -> new CustodyPage.Report(it.id().toString(), it.fileName(), record.at())))
                .toList();
    }

    private SampleShown sample(Sample sample, Member reader) {
        var line = new ArrayList<Moment>();
        if (sample.takenBy() != null) {
            line.add(new Moment("taken", sample.takenAt(), who(sample.takenBy(), reader), null, null));
        }
        if (sample.witness() != null) {
            line.add(new Moment("witnessed", null, who(sample.witness(), reader), null, null));
        }
        chain.of(sample.code())
                .forEach(it -> line.add(new Moment(
                        "handedOver", it.at(), who(it.giver(), reader), who(it.receiver(), reader), it.sealIntact())));
        return new SampleShown(
                sample.code(),
                sample.round(),
                sample.sex(),
                sample.ageYears(),
                sample.state().name(),
                sample.material(),
                sample.seal(),
                line);
    }

    private Signatures signatures(Result result, Member reader) {
        var signed = new ArrayList<Signed>();
        signed.add(new Signed("examined", who(result.examiner(), reader), result.examinedAt()));
        add(signed, "reviewed", result.reviewer(), result.reviewedAt(), reader);
        add(signed, "released", result.releaser(), result.releasedAt(), reader);
        add(signed, "countersigned", result.countersigner(), result.countersignedAt(), reader);
        byte[] seal = result.seal();
        return new Signatures(
                result.round(),
                result.attempt(),
                signed,
                seal == null ? null : HexFormat.of().formatHex(seal, seal.length - SEAL_SHOWN, seal.length));
    }

    private void add(List<Signed> signed, String step, @Nullable String by, @Nullable Instant at, Member reader) {
        if (by != null) {
            signed.add(new Signed(step, who(by, reader), Objects.requireNonNull(at)));
        }
    }

    private Who who(String holder, Member reader) {
        if (holder.equals(CustodyChain.COURIER)) {
            return new Who("", "");
        }
        Locale language = reader.locale();
        return members.find(holder)
                .map(it -> new Who(directory.functionTitle(it.function(), language), it.displayName()))
                .orElse(new Who("", holder));
    }
}
