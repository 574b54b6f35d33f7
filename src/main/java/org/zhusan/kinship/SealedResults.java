package org.zhusan.kinship;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.mac.PredefinedMacParameters;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhusan.audit.KeyHome;
import org.zhusan.casefile.Records;
import org.zhusan.casefile.Records.Stored;
import org.zhusan.kinship.Examinations.Conclusion;
import org.zhusan.kinship.Examinations.Released;
import org.zhusan.kinship.ResultTable.Result;

/** What was found, as it stands in the record of its task, and the seal over conclusion, codes and report that keeps it what two experts agreed on. */
@Component
class SealedResults {
    private static final String PURPOSE = "seal";

    private final ResultTable table;
    private final SampleTable samples;
    private final Records records;
    private final Mac mac;

    SealedResults(ResultTable table, SampleTable samples, Records records, KeyHome keys)
            throws GeneralSecurityException {
        this.table = table;
        this.samples = samples;
        this.records = records;
        // with a key outside the database: whoever alters rows cannot make a seal that fits them
        mac = keys.keySet(
                        "examination-seal",
                        () -> KeysetHandle.generateNew(PredefinedMacParameters.HMAC_SHA256_256BITTAG))
                .getPrimitive(RegistryConfiguration.get(), Mac.class);
    }

    /** @param probability in percent, as written; null when none was */
    record Found(
            Conclusion conclusion,
            @Nullable String probability,
            String expertNo,
            LocalDate expertDate,
            Records.Document report) {}

    Found found(Result result) {
        // of several attempts the one this result is about: they are stored in the order of examining
        List<Result> all = table.of(result.examination());
        List<Stored> stored =
                records.of(result.examination(), ExaminationProcess.EXAMINE_SAMPLES, ExaminationDesk.KINSHIP, PURPOSE);
        if (stored.size() != all.size()) {
            throw new ResultRefused.Changed();
        }
        Stored its = stored.get(all.size() - 1 - all.indexOf(same(all, result)));
        Map<String, Object> answers = its.answers();
        var file = its.attachments().stream()
                .filter(it -> it.field().equals("reportFile"))
                .findFirst()
                .orElseThrow(ResultRefused.Changed::new);
        Object probability = answers.get("probability");
        return new Found(
                Conclusion.of(String.valueOf(answers.get("conclusion"))),
                probability == null ? null : String.valueOf(probability),
                String.valueOf(answers.get("expertNo")),
                (LocalDate) Objects.requireNonNull(answers.get("expertDate")),
                records.attachment(result.examination(), file.id(), ExaminationDesk.KINSHIP, PURPOSE));
    }

    byte[] seal(Result result) {
        try {
            return mac.computeMac(content(result, found(result)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key of the examinations' seal does not work", e);
        }
    }

    /** @throws ResultRefused.Changed when conclusion, codes or report are not what the reviewer agreed to */
    void requireUnchanged(Result result) {
        byte[] seal = Optional.ofNullable(result.seal()).orElseThrow(ResultRefused.Changed::new);
        try {
            mac.verifyMac(seal, content(result, found(result)));
        } catch (GeneralSecurityException changed) {
            throw new ResultRefused.Changed();
        }
    }

    /** An exclusion two experts agreed on in an earlier round. */
    boolean excludedBefore(String examination, int round) {
        return table.of(examination).stream()
                .filter(it -> it.round() < round && it.seal() != null)
                .anyMatch(it -> found(it).conclusion() == Conclusion.EXCLUDED);
    }

    Optional<Released> released(String examination) {
        return table.latest(examination)
                .filter(it -> it.countersignedAt() != null)
                .map(result -> {
                    requireUnchanged(result);
                    Found found = found(result);
                    return new Released(
                            found.conclusion(),
                            found.probability(),
                            found.expertNo(),
                            found.expertDate(),
                            swapFound(result, found),
                            Objects.requireNonNull(result.countersignedAt()),
                            found.report());
                });
    }

    boolean swapFound(Result result, Found found) {
        return found.conclusion() == Conclusion.CONFIRMED && excludedBefore(result.examination(), result.round());
    }

    private static Result same(List<Result> all, Result result) {
        return all.stream()
                .filter(it -> it.task().equals(result.task()))
                .findFirst()
                .orElseThrow();
    }

    private byte[] content(Result result, Found found) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeUTF(result.examination());
            out.writeInt(result.round());
            out.writeUTF(result.task());
            out.writeUTF(found.conclusion().code());
            out.writeUTF(String.valueOf(found.probability()));
            out.writeUTF(found.expertNo());
            out.writeUTF(found.expertDate().toString());
            for (SampleTable.Sample sample : samples.of(result.examination(), result.round())) {
                out.writeUTF(sample.code());
                out.writeUTF(String.valueOf(sample.seal()));
            }
            out.writeInt(found.report().content().length);
            out.write(found.report().content());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
