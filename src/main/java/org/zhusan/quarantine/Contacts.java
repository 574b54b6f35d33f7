package org.zhusan.quarantine;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.zhusan.casefile.People.Person;
import org.zhusan.centre.Residents;
import org.zhusan.centre.Residents.Resident;
import org.zhusan.engine.Decisions;
import org.zhusan.engine.Inbox;

/** Who lives or sleeps with someone in whom something was found, and how much longer each of them waits. */
@Component
class Contacts {
    private final QuarantineDesk desk;
    private final Residents residents;
    private final ScreeningTable screenings;
    private final Findings findings;
    private final Decisions decisions;
    private final Inbox inbox;

    Contacts(
            QuarantineDesk desk,
            Residents residents,
            ScreeningTable screenings,
            Findings findings,
            Decisions decisions,
            Inbox inbox) {
        this.desk = desk;
        this.residents = residents;
        this.screenings = screenings;
        this.findings = findings;
        this.decisions = decisions;
        this.inbox = inbox;
    }

    /** Of the household and the room, each once, while they are on the books. */
    List<Resident> of(Resident found) {
        var contacts = new LinkedHashMap<String, Resident>();
        desk.housemates(found.person()).stream()
                .flatMap(it -> residents.find(it.number()).stream())
                .forEach(it -> contacts.put(it.person(), it));
        residents.in(found.building()).stream()
                .filter(it -> found.room() != null && Objects.equals(found.room(), it.room()))
                .forEach(it -> contacts.putIfAbsent(it.person(), it));
        contacts.remove(found.person());
        return List.copyOf(contacts.values());
    }

    /** Each contact for themselves, counted from today, once; who was cleared already is screened again. */
    void retime(Screening source, Resident found, Finding finding) {
        for (Resident contact : of(found)) {
            int days = days(source, contact, finding);
            LocalDate until = desk.today().plusDays(days);
            if (days > 0
                    && until.isAfter(desk.lastDay(contact))
                    && screenings.contact(contact.person(), source.instance(), desk.today(), until)) {
                residents.quarantineUntil(contact.person(), until, QuarantineDesk.QUARANTINE);
                desk.note(contact.person(), "quarantine.contactFound", QuarantineDesk.QUARANTINE);
                if (contact.clearedOn() != null) {
                    screenAgain(contact.person(), source.instance());
                }
            }
        }
    }

    private int days(Screening source, Resident contact, Finding finding) {
        Person person = desk.person(contact.person());
        boolean shielded = findings.protectedAgainstMeasles(contact.person());
        return decisions
                .evaluateAll(
                        source.instance(), QuarantineProcess.EXTENSION, finding.asked(true, shielded, desk.age(person)))
                .stream()
                .mapToInt(it -> ((Number) it.get("days")).intValue())
                .max()
                .orElse(0);
    }

    /** One message for a household, however many of it are concerned. */
    private void screenAgain(String person, String source) {
        String household = Objects.requireNonNull(desk.person(person).household());
        inbox.post(
                QuarantineProcess.SOMEONE_TO_SCREEN + "/" + household + "/" + source + "/" + desk.today(),
                QuarantineProcess.SOMEONE_TO_SCREEN,
                household,
                Map.of());
    }
}
