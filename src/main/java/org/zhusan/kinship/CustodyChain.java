package org.zhusan.kinship;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhusan.kinship.SampleTable.Sample;

/** Who holds each sample and who held it before. Whoever gives is whoever has it: nobody types that in, and the database stores no gap. */
@Component
class CustodyChain {
    /** A sealed bag on its way, in nobody's hands we know by name. */
    static final String COURIER = "courier";

    private final JdbcClient sql;

    CustodyChain(JdbcClient sql) {
        this.sql = sql;
    }

    record Entry(String sample, int ordinal, String giver, String receiver, Instant at, boolean sealIntact) {}

    /** @param since when it came into these hands */
    record Holding(String holder, Instant since) {}

    List<Entry> of(String sample) {
        return sql.sql("SELECT * FROM zhusan.custody_entry WHERE sample = :sample ORDER BY ordinal")
                .param("sample", sample)
                .query((row, number) -> new Entry(
                        row.getString("sample"),
                        row.getInt("ordinal"),
                        row.getString("giver"),
                        row.getString("receiver"),
                        row.getTimestamp("at").toInstant(),
                        row.getBoolean("seal_intact")))
                .list();
    }

    /** Until the first hand-over it is in the hands of whoever took it. */
    Holding holding(Sample sample) {
        List<Entry> chain = of(sample.code());
        if (chain.isEmpty()) {
            return new Holding(Objects.requireNonNull(sample.takenBy()), Objects.requireNonNull(sample.takenAt()));
        }
        Entry last = chain.get(chain.size() - 1);
        return new Holding(last.receiver(), last.at());
    }

    /**
     * Hands the sample on to the receiver from whoever has it; nothing is noted when that is the receiver.
     *
     * @throws CustodyRefused.BeforeLastHandover when it came into the giver's hands only later
     */
    void handOver(Sample sample, String receiver, Instant at, boolean sealIntact, String notedBy) {
        List<Entry> chain = of(sample.code());
        Holding now = holding(sample);
        if (at.isBefore(now.since())) {
            throw new CustodyRefused.BeforeLastHandover(sample.code());
        }
        if (now.holder().equals(receiver)) {
            return;
        }
        sql.sql("INSERT INTO zhusan.custody_entry "
                        + "(sample, ordinal, giver, receiver, at, seal_intact, previous_at, noted_by) "
                        + "VALUES (:sample, :ordinal, :giver, :receiver, :at, :intact, :previous, :by)")
                .param("sample", sample.code())
                .param("ordinal", chain.size() + 1)
                .param("giver", now.holder())
                .param("receiver", receiver)
                .param("at", Timestamp.from(at))
                .param("intact", sealIntact)
                .param("previous", chain.isEmpty() ? null : Timestamp.from(now.since()))
                .param("by", notedBy)
                .update();
    }
}
