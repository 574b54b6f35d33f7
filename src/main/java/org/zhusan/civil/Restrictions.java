package org.zhusan.civil;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.zhusan.casefile.Records;

/** Whether an undertaking not to leave is in force, read from its paper: it stands against a passport, never against an identity card. */
@Component
class Restrictions {
    private final Records records;
    private final PapersDesk desk;

    Restrictions(Records records, PapersDesk desk) {
        this.records = records;
        this.desk = desk;
    }

    /** Data class {@code legal.flags}: pages ask {@code CaseAccess} first. That one was lifted early stands in no record yet. */
    boolean leavingNeedsPermission(String person) {
        return records.latest(person, "registerUndertaking", PapersDesk.CIVIL, "papers")
                .map(it -> it.answers().get("to"))
                .filter(LocalDate.class::isInstance)
                .map(LocalDate.class::cast)
                .filter(it -> !it.isBefore(desk.today()))
                .isPresent();
    }
}
