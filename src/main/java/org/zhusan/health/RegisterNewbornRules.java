package org.zhusan.health;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;
import org.zhusan.casefile.PersonName;
import org.zhusan.centre.Residents;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** A birth happened, here and not long ago; what the children are called is the mother's to say. */
@Component
class RegisterNewbornRules implements FormRules {
    /** Twins are born within days of each other, mostly within hours; further apart a date is mistyped. */
    private static final Duration ONE_BIRTH = Duration.ofDays(7);

    private final Residents residents;
    private final HospitalDesk desk;

    RegisterNewbornRules(Residents residents, HospitalDesk desk) {
        this.residents = residents;
        this.desk = desk;
    }

    @Override
    public String process() {
        return HospitalProcess.MATERNITY;
    }

    @Override
    public String form() {
        return Newborns.FORM;
    }

    @Override
    public void check(Submission submission) {
        List<Instant> births = submission.rows(Newborns.LIST).stream()
                .map(it -> ((OffsetDateTime) Objects.requireNonNull(it.get("bornAt"))).toInstant())
                .sorted()
                .toList();
        Instant first = births.get(0);
        if (births.get(births.size() - 1).isAfter(submission.at())) {
            throw new MaternityRefused.BornInFuture();
        }
        if (residents
                .find(submission.caseNumber())
                .filter(it -> first.isBefore(it.since()))
                .isPresent()) {
            throw new MaternityRefused.BornBeforeArrival();
        }
        if (Duration.between(first, births.get(births.size() - 1)).compareTo(ONE_BIRTH) > 0) {
            throw new MaternityRefused.NotOneBirth();
        }
        for (Map<String, Object> row : submission.rows(Newborns.LIST)) {
            for (String name : List.of("nameKazakh", "nameRussian", "nameLatin")) {
                if (!HospitalPapers.blank(row.get(name))) {
                    // refuses with the case file's own sentence what cannot be kept as a name
                    new PersonName(String.valueOf(row.get(name)));
                }
            }
        }
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        desk.note(submission.caseNumber(), "health.gaveBirth", DataClass.MEDICAL, submission.by());
        return Map.of();
    }
}
