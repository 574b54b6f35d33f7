package org.zhusan.arrival;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.casefile.People.Person;
import org.zhusan.casefile.Placements;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** Nobody leaves for custody while a child depends on them alone; an infant who stays with its mother leaves at the same instant. */
@Component
class ConfirmTransferRules implements FormRules {
    /** An investigator has nothing to do with a child's file, so it is not the investigator who moves an infant. */
    private static final Member ARRIVAL = Member.system("arrival");

    private final Reception reception;
    private final Carers carers;
    private final Placements placements;

    ConfirmTransferRules(Reception reception, Carers carers, Placements placements) {
        this.reception = reception;
        this.carers = carers;
        this.placements = placements;
    }

    @Override
    public String process() {
        return ArrivalProcess.LEGAL_ASSESSMENT;
    }

    @Override
    public String form() {
        return "confirmTransfer";
    }

    @Override
    public void check(Submission submission) {
        List<Person> unsettled = carers.unsettled(submission.caseNumber(), submission.at());
        if (submission.yes("transferred") && !unsettled.isEmpty()) {
            throw new TransferRefused.ChildWithoutCarer(unsettled.size());
        }
        if (!submission.yes("transferred") && unsettled.isEmpty()) {
            throw new TransferRefused.NothingToArrange();
        }
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        String adult = submission.caseNumber();
        if (submission.yes("transferred")) {
            for (String infant : carers.infants(adult)) {
                placements.move(
                        infant,
                        Placements.Kind.TEMPORARY_CARE,
                        CareRows.GUARDIANSHIP,
                        CareRows.REGION,
                        submission.at(),
                        ARRIVAL);
            }
            placements.move(adult, Placements.Kind.CUSTODY, "mia", null, submission.at(), submission.by());
            reception.note(adult, "arrival.transferred", DataClass.LEGAL, submission.by());
        }
        return Map.of();
    }
}
