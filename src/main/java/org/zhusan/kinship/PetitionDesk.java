package org.zhusan.kinship;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.casefile.Files;
import org.zhusan.casefile.People;
import org.zhusan.casefile.People.Person;
import org.zhusan.casefile.Records.Stored;
import org.zhusan.form.Submission;

/** Filing and answering, which a petition and a claim have in common, and the petition of a brother or sister. */
@Component
class PetitionDesk {
    static final String FILE_PETITION = "filePetition";
    static final String RECORD_ACCEPTANCE = "recordAcceptance";
    static final String RECORD_CLAIM = "recordClaim";
    static final String WITHDRAWN = "withdrawn";

    private final KinshipCases cases;
    private final KinshipDesk desk;
    private final People people;
    private final Files files;

    PetitionDesk(KinshipCases cases, KinshipDesk desk, People people, Files files) {
        this.cases = cases;
        this.desk = desk;
        this.people = people;
        this.files = files;
    }

    /** What the court answered last, and the court of the lawyer's region. */
    Map<String, Object> prefill(String child, Member reader) {
        var filled = new HashMap<String, Object>();
        if (reader.region() != null) {
            filled.put("courtRegion", reader.region());
        }
        cases.open(child)
                .flatMap(it -> lastAnswer(it, reader))
                .filter(it -> !"accepted".equals(it.answers().get("outcome")))
                .ifPresent(it -> {
                    filled.put("lastOutcome", it.answers().get("outcome"));
                    filled.put("lastReason", it.answers().get("reason"));
                });
        return filled;
    }

    private Optional<Stored> lastAnswer(KinshipCase kinship, Member reader) {
        Optional<Stored> petition = desk.latest(kinship, RECORD_ACCEPTANCE, reader);
        Optional<Stored> claim = desk.latest(kinship, RECORD_CLAIM, reader);
        return claim.filter(it -> petition.isEmpty()
                        || it.at().isAfter(petition.orElseThrow().at()))
                .or(() -> petition);
    }

    void checkFiling(Submission submission) {
        desk.happened(submission, "filedOn", cases.lock(submission.caseNumber()).openedOn());
    }

    /** @return whether it was filed; else the case is closed */
    boolean file(Submission submission, String step, boolean joins) {
        String child = submission.caseNumber();
        KinshipCase kinship = cases.lock(child);
        LocalDate on = KinshipDesk.on(submission, "filedOn");
        boolean filed = !submission.text("filing").equals(WITHDRAWN);
        if (filed) {
            cases.filed(child, on, joins ? submission.text("joins") : null);
            desk.note(kinship, joins ? "joined" : step, on, submission.by());
        } else {
            desk.note(kinship, WITHDRAWN, on, submission.by());
            cases.close(child, WITHDRAWN, desk.day(submission.at()));
        }
        return filed;
    }

    void checkAnswer(Submission submission) {
        KinshipCase kinship = cases.lock(submission.caseNumber());
        desk.happened(submission, "date", Objects.requireNonNull(kinship.filedOn()));
    }

    /** @return whether the court took it up */
    boolean answer(Submission submission, String proceedings) {
        KinshipCase kinship = cases.lock(submission.caseNumber());
        LocalDate on = KinshipDesk.on(submission, "date");
        String outcome = submission.text("outcome");
        boolean accepted = outcome.equals("accepted");
        if (accepted) {
            cases.takenUp(kinship.child(), on, proceedings);
        }
        String step =
                switch (outcome) {
                    case "accepted" -> proceedings.equals("action") ? "claimAccepted" : "accepted";
                    case "dispute" -> "disputeFound";
                    default -> "returned";
                };
        desk.note(kinship, step, on, submission.by());
        return accepted;
    }

    /** Brothers and sisters of one mother whose petition this child may join; orphans' brothers and sisters likewise. */
    List<String> siblings(String child) {
        List<String> household =
                people.household(child).stream().map(Person::number).toList();
        Map<String, String> carers = people.inCareOf(household);
        return people.household(child).stream()
                .filter(it -> it.role() == People.Role.CHILD && !it.number().equals(child))
                .map(Person::number)
                .filter(it -> Objects.equals(carers.get(it), carers.get(child)))
                .filter(it -> cases.open(it).filter(KinshipCase::mayBeJoined).isPresent())
                .toList();
    }

    List<Map<String, Object>> options(List<String> children, Member reader) {
        Map<String, String> names = files.firstNames(children, reader, FILE_PETITION);
        return children.stream()
                .map(it -> Map.<String, Object>of(
                        "value", it, "label", names.containsKey(it) ? names.get(it) + " · " + it : it))
                .toList();
    }

    /** The number under which the court took up the petition this child joined. */
    Optional<String> joinedNumber(String child) {
        return cases.open(child)
                .map(KinshipCase::joins)
                .flatMap(cases::open)
                .flatMap(it -> desk.said(it, RECORD_ACCEPTANCE, "no", KinshipDesk.COURT))
                .map(String::valueOf);
    }
}
