package org.zhusan.regional;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;
import org.zhusan.regional.ProgrammeContacts.Contact;

/** Whoever is reached hears that nothing follows from leaving; whoever is missed twice, within fourteen days, is let go. */
@Component
class ReachOutRules implements FormRules {
    /** Domain T29: two missed contacts or fourteen days. */
    private static final int MISSED_AT_MOST = 2;

    private static final int DAYS = 14;

    private final ProgrammeContacts contacts;
    private final LeavingDesk desk;

    ReachOutRules(ProgrammeContacts contacts, LeavingDesk desk) {
        this.contacts = contacts;
        this.desk = desk;
    }

    @Override
    public String process() {
        return LeavingProcess.LEAVING_PROGRAMME;
    }

    @Override
    public String form() {
        return "reachOut";
    }

    @Override
    public Map<String, Object> prefill(String caseNumber, String instance, Member reader) {
        return Map.of("missedBefore", missed(instance));
    }

    @Override
    public void check(Submission submission) {
        LocalDate today = desk.day(submission.at());
        LocalDate on = day(submission, "contactedOn");
        LocalDate before = contacts.of(submission.instance()).stream()
                .findFirst()
                .map(Contact::on)
                .orElse(LocalDate.MIN);
        if (on.isAfter(today) || on.isBefore(before)) {
            throw new LeavingRefused.ContactMisdated();
        }
        if (!submission.text("outcome").equals(ProgrammeContacts.NOT_REACHED)) {
            checkSpokenWith(submission, today);
        } else if (!letsGo(submission)) {
            checkNextContact(submission, today);
        }
    }

    private static void checkSpokenWith(Submission submission, LocalDate today) {
        if (!submission.yes("toldVoluntary")) {
            throw new LeavingRefused.NotToldVoluntary();
        }
        LocalDate leftOn = leftOn(submission);
        if (leftOn != null && leftOn.isAfter(today)) {
            throw new LeavingRefused.LeftMisdated();
        }
    }

    private void checkNextContact(Submission submission, LocalDate today) {
        LocalDate latest = lastDay(submission);
        if (!(submission.answers().get("nextContactOn") instanceof LocalDate next)
                || next.isBefore(today)
                || !next.isAfter(day(submission, "contactedOn"))
                || next.isAfter(latest)) {
            throw new LeavingRefused.NextContactMisdated(latest);
        }
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        boolean letsGo = letsGo(submission);
        String outcome = submission.text("outcome");
        var contact = new Contact(day(submission, "contactedOn"), outcome, leftOn(submission));
        contacts.add(submission.task(), submission.instance(), submission.caseNumber(), contact);
        desk.note(submission.caseNumber(), contact.missed() ? "leaving.missed" : "leaving.reached", submission.by());
        Map<String, Object> facts = new HashMap<>();
        facts.put(LeavingProcess.LEAVING_ANSWER, contact.missed() ? letsGo ? "leaves" : "again" : outcome);
        facts.put(
                LeavingProcess.CHILDREN_HERE,
                !desk.childrenWith(submission.caseNumber()).isEmpty());
        if (submission.answers().get("nextContactOn") instanceof LocalDate next) {
            facts.put(LeavingProcess.NEXT_CONTACT, next);
        }
        return facts;
    }

    /** Missed, and once before; or there is no day left to try again. */
    private boolean letsGo(Submission submission) {
        return submission.text("outcome").equals(ProgrammeContacts.NOT_REACHED)
                && (missed(submission.instance()) + 1 >= MISSED_AT_MOST
                        || !desk.day(submission.at()).isBefore(lastDay(submission)));
    }

    private LocalDate lastDay(Submission submission) {
        return desk.begun(submission.caseNumber(), submission.instance()).plusDays(DAYS);
    }

    private int missed(String instance) {
        List<Contact> all = contacts.of(instance);
        return (int) all.stream().filter(Contact::missed).count();
    }

    private static @Nullable LocalDate leftOn(Submission submission) {
        return submission.answers().get("leftOn") instanceof LocalDate day ? day : null;
    }

    private static LocalDate day(Submission submission, String field) {
        return (LocalDate) submission.answers().get(field);
    }
}
