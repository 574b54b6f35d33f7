package org.zhusan.stay;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhusan.agency.CaseNumbers;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.casefile.Care;
import org.zhusan.casefile.People;
import org.zhusan.casefile.People.Person;
import org.zhusan.casefile.Placements;
import org.zhusan.casefile.Records;
import org.zhusan.casefile.Records.Stored;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** A household is handed to whoever was examined; children without an adult of their own are in the care of that family from this moment. */
@Component
class CheckOutEarlyRules implements FormRules {
    private static final String GUARDIANSHIP = "guardianship";
    /** Aktau lies in Mangystau. */
    private static final String REGION = "MAN";

    private final Residence residence;
    private final StayRows rows;
    private final Departures departures;
    private final Records records;
    private final CaseNumbers numbers;
    private final People people;
    private final Placements placements;
    private final Care care;

    CheckOutEarlyRules(
            Residence residence,
            StayRows rows,
            Departures departures,
            Records records,
            CaseNumbers numbers,
            People people,
            Placements placements,
            Care care) {
        this.residence = residence;
        this.rows = rows;
        this.departures = departures;
        this.records = records;
        this.numbers = numbers;
        this.people = people;
        this.placements = placements;
        this.care = care;
    }

    @Override
    public String process() {
        return HousingProcess.STAY;
    }

    @Override
    public String form() {
        return "checkOutEarly";
    }

    @Override
    public Map<String, Object> prefill(String caseNumber, String instance, Member reader) {
        return Map.of(StayRows.LIST, rows.rows(residence.members(caseNumber), reader, form()));
    }

    @Override
    public void check(Submission submission) {
        if (!departures.check(submission) && !submission.yes("quarantineAtHome")) {
            throw new DepartureRefused.QuarantineNotKept();
        }
        granted(submission.caseNumber());
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        Care.Kind kind = kind(granted(submission.caseNumber()));
        List<Person> members = residence.members(submission.caseNumber());
        Map<String, String> ownAdult =
                people.inCareOf(members.stream().map(Person::number).toList());
        for (Person child : members) {
            if (residence.adult(child, submission.at())
                    || members.stream().map(Person::number).anyMatch(it -> it.equals(ownAdult.get(child.number())))) {
                continue;
            }
            care.arrange(child.number(), kind, null, submission.task(), submission.at(), Residence.HOUSING);
            if (residence.place(child.number()) == Placements.Kind.AKTAU) {
                placements.move(
                        child.number(),
                        Placements.Kind.TEMPORARY_CARE,
                        GUARDIANSHIP,
                        REGION,
                        submission.at(),
                        Residence.HOUSING);
            }
            residence.note(child.number(), "housing.withFamily", DataClass.SOCIAL, submission.by());
        }
        return Map.of();
    }

    /** @throws DepartureRefused.NotGranted when the newest examination did not end with yes */
    private Stored granted(String household) {
        Optional<Stored> examined =
                records.latest(numbers.fileOf(household), "examineRelative", Residence.HOUSING, "rules");
        return examined.filter(it -> HousingProcess.GRANTED.equals(it.answers().get("earlyDeparture")))
                .orElseThrow(DepartureRefused.NotGranted::new);
    }

    private static Care.Kind kind(Stored examined) {
        return switch (String.valueOf(examined.answers().get("proven"))) {
            case "parent" -> Care.Kind.OTHER_PARENT;
            case "closeRelative" -> Care.Kind.CLOSEST_RELATIVE;
            default -> Care.Kind.GUARDIANSHIP_PLACEMENT;
        };
    }
}
