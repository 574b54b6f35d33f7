package org.zhusan.quarantine;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.casefile.People.Person;
import org.zhusan.casefile.People.Sex;
import org.zhusan.centre.Residents;
import org.zhusan.centre.Residents.Resident;
import org.zhusan.centre.Residents.Room;
import org.zhusan.centre.Residents.Zone;
import org.zhusan.engine.Decisions;

/** Where someone with a finding sleeps, as the table of rooms says, and which rooms are free there. */
@Component
class IsolationZone {
    private final QuarantineDesk desk;
    private final IsolationTable isolations;
    private final Residents residents;
    private final Decisions decisions;

    IsolationZone(QuarantineDesk desk, IsolationTable isolations, Residents residents, Decisions decisions) {
        this.desk = desk;
        this.isolations = isolations;
        this.residents = residents;
        this.decisions = decisions;
    }

    void choose(String instance, String person) {
        Map<String, Object> proposed = decisions.evaluate(
                instance,
                QuarantineProcess.ALLOCATION,
                Map.of(
                        "infectiousStatus",
                        "positive",
                        "householdType",
                        type(desk.person(person)),
                        "specialNeed",
                        "none",
                        "freeFamilyRoom",
                        true));
        isolations.begin(instance, person, (String) proposed.get("zone"), (String) proposed.get("supervision"));
    }

    /** Rooms of the isolation zone in the person's building with a bed free, or in which someone of their family is already. */
    List<Room> rooms(Resident resident) {
        return residents.rooms(resident.building()).stream()
                .filter(it -> it.zone() == Zone.ISOLATION)
                .filter(it -> it.free() > 0 || it.number().equals(resident.room()))
                .toList();
    }

    boolean isIsolation(String building, String room) {
        return residents.rooms(building).stream()
                .anyMatch(it -> it.number().equals(room) && it.zone() == Zone.ISOLATION);
    }

    private String type(Person person) {
        if (person.orphan() || person.unaccompanied()) {
            return "orphan";
        }
        if (!desk.adult(person) || !desk.childrenOf(person.number()).isEmpty()) {
            return "motherWithChildren";
        }
        return person.sex() == Sex.MALE ? "man" : "womanAlone";
    }
}
