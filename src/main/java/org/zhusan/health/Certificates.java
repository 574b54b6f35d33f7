package org.zhusan.health;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhusan.agency.Access;
import org.zhusan.agency.CaseAccess;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.agency.NotPermitted;
import org.zhusan.audit.ReadLog;
import org.zhusan.casefile.Files;

/** The vaccination certificate for whoever may read the medical flags of a person, each look at it in the read log. */
@Component
class Certificates {
    private final CaseAccess access;
    private final ReadLog readLog;
    private final Files files;
    private final VaccineTable table;
    private final VaccinationDesk desk;

    Certificates(CaseAccess access, ReadLog readLog, Files files, VaccineTable table, VaccinationDesk desk) {
        this.access = access;
        this.readLog = readLog;
        this.files = files;
        this.table = table;
        this.desk = desk;
    }

    /**
     * @throws NotPermitted when there is no such person, or the reader may not know
     */
    @Transactional
    VaccinationsPage of(String person, Member reader) {
        access.require(reader, Access.READ, person, DataClass.MEDICAL_FLAGS);
        readLog.note(reader, List.of(new ReadLog.Read(person, DataClass.MEDICAL_FLAGS, "vaccinations")), "certificate");
        return new VaccinationsPage(
                files.face(person, reader, "certificate").orElseThrow(NotPermitted::new),
                desk.today(),
                table.doses(person).stream()
                        .map(it -> new VaccinationsPage.Had(
                                it.vaccine().code(), it.number(), it.longAgo() ? null : it.givenOn(), it.proof()))
                        .toList(),
                table.agreed(person).stream()
                        .map(it -> new VaccinationsPage.Next(it.vaccine().code(), it.number(), it.earliest(), it.due()))
                        .toList());
    }
}
