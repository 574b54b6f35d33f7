package org.zhusan.health;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhusan.casefile.Care;
import org.zhusan.health.HospitalReferral.NamedCarer;
import org.zhusan.health.HospitalReferral.State;

/** The rows of {@code zhusan.hospital_referral}; of an instance the newest counts, the ones before were written again. */
@Component
class HospitalTable {
    private final JdbcClient sql;

    HospitalTable(JdbcClient sql) {
        this.sql = sql;
    }

    /** A referral written again takes the place of the one before. */
    void refer(HospitalReferral referral) {
        sql.sql(
                        "UPDATE zhusan.hospital_referral SET state = 'CLOSED' WHERE instance = :instance AND state = 'REFERRED'")
                .param("instance", referral.instance())
                .update();
        sql.sql("""
                        INSERT INTO zhusan.hospital_referral
                            (task, instance, patient, emergency, companion, escorted, state, referred_at)
                        VALUES (:task, :instance, :patient, :emergency, :companion, :escorted, 'REFERRED', :at)""")
                .param("task", referral.task())
                .param("instance", referral.instance())
                .param("patient", referral.patient())
                .param("emergency", referral.emergency())
                .param("companion", referral.companion(), Types.VARCHAR)
                .param("escorted", referral.escorted())
                .param("at", Timestamp.from(referral.referredAt()))
                .update();
        for (NamedCarer named : referral.carers()) {
            sql.sql(
                            "INSERT INTO zhusan.hospital_carer (task, child, kind, carer) VALUES (:task, :child, :kind, :carer)")
                    .param("task", referral.task())
                    .param("child", named.child())
                    .param("kind", named.kind().code())
                    .param("carer", named.carer(), Types.VARCHAR)
                    .update();
        }
    }

    /** @param admittedAt as recorded, null to leave it as it is */
    void state(String task, State state, @Nullable Instant admittedAt) {
        sql.sql("UPDATE zhusan.hospital_referral SET state = :state, admitted_at = coalesce(:at, admitted_at) "
                        + "WHERE task = :task")
                .param("state", state.name())
                .param("at", admittedAt == null ? null : Timestamp.from(admittedAt), Types.TIMESTAMP)
                .param("task", task)
                .update();
    }

    /** @param task whose record tells how it went on */
    void discharge(String referral, State state, String task) {
        state(referral, state, null);
        sql.sql("UPDATE zhusan.hospital_referral SET discharge = :discharge WHERE task = :task")
                .param("discharge", task)
                .param("task", referral)
                .update();
    }

    /** Who went along is back, the patient is not. */
    void companionBack(String referral) {
        sql.sql("UPDATE zhusan.hospital_referral SET companion = NULL WHERE task = :task")
                .param("task", referral)
                .update();
    }

    /** The referral this instance is about now. */
    Optional<HospitalReferral> of(String instance) {
        return where("WHERE instance = :value ORDER BY state = 'CLOSED', referred_at DESC LIMIT 1", instance).stream()
                .findFirst();
    }

    /** The referral whose record, or whose discharge, is that of the task. */
    Optional<HospitalReferral> byTask(String task) {
        return where("WHERE :value IN (task, discharge)", task).stream().findFirst();
    }

    /** Those with which this person, patient or companion, is in the hospital. */
    List<HospitalReferral> thatKeepThere(String person) {
        return where(
                "WHERE :value IN (patient, companion) AND state IN ('ADMITTED', 'STAYS') ORDER BY referred_at", person);
    }

    private List<HospitalReferral> where(String rest, String value) {
        return sql.sql("SELECT * FROM zhusan.hospital_referral " + rest)
                .param("value", value)
                .query((row, number) -> referral(row))
                .list();
    }

    private HospitalReferral referral(ResultSet row) throws SQLException {
        Timestamp admitted = row.getTimestamp("admitted_at");
        String task = row.getString("task");
        return new HospitalReferral(
                task,
                row.getString("instance"),
                row.getString("patient"),
                row.getBoolean("emergency"),
                row.getString("companion"),
                row.getBoolean("escorted"),
                State.valueOf(row.getString("state")),
                row.getTimestamp("referred_at").toInstant(),
                admitted == null ? null : admitted.toInstant(),
                carers(task));
    }

    private List<NamedCarer> carers(String task) {
        return sql.sql("SELECT child, kind, carer FROM zhusan.hospital_carer WHERE task = :task ORDER BY child")
                .param("task", task)
                .query((row, number) -> new NamedCarer(
                        row.getString("child"), Care.Kind.of(row.getString("kind")), row.getString("carer")))
                .list();
    }
}
