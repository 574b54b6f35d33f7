package org.zhusan.quarantine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.casefile.Files;
import org.zhusan.casefile.Placements;
import org.zhusan.centre.Residents;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;
import org.zhusan.quarantine.IsolationTable.Companion;

/** Back to the family, and the care arranged meanwhile ends; nobody leaves a child behind the door, or comes back to nobody. */
@Component
class MoveBackRules implements FormRules {
    private static final String LIST = "movers";

    private final QuarantineDesk desk;
    private final Residents residents;
    private final Placements placements;
    private final IsolationTable isolations;
    private final IsolationZone zone;
    private final WayBack wayBack;
    private final Files files;

    MoveBackRules(
            QuarantineDesk desk,
            Residents residents,
            Placements placements,
            IsolationTable isolations,
            IsolationZone zone,
            WayBack wayBack,
            Files files) {
        this.desk = desk;
        this.residents = residents;
        this.placements = placements;
        this.isolations = isolations;
        this.zone = zone;
        this.wayBack = wayBack;
        this.files = files;
    }

    @Override
    public String process() {
        return QuarantineProcess.ISOLATION;
    }

    @Override
    public String form() {
        return "moveBack";
    }

    @Override
    public Map<String, Object> prefill(String caseNumber, String instance, Member reader) {
        List<Companion> back = toMoveBack(instance);
        Map<String, String> names =
                files.firstNames(back.stream().map(Companion::person).toList(), reader, form());
        var rows = new ArrayList<Map<String, Object>>();
        for (Companion each : back) {
            var row = new LinkedHashMap<String, Object>();
            row.put(Company.PERSON, each.person());
            if (each.formerRoom() != null) {
                row.put("room", each.formerRoom());
            }
            if (names.containsKey(each.person())) {
                row.put("firstName", names.get(each.person()));
            }
            rows.add(row);
        }
        return Map.of(LIST, rows);
    }

    @Override
    public void check(Submission submission) {
        boolean waits = isolations
                        .find(submission.instance())
                        .filter(IsolationTable.Stay::toHospital)
                        .isPresent()
                && desk.place(submission.caseNumber()) == Placements.Kind.ISOLATION;
        if (waits && !submission.yes("notAdmitted")) {
            throw new IsolationRefused.WaitsForHospital();
        }
        rooms(submission).forEach((person, room) -> {
            if (zone.isIsolation(desk.onTheBooks(person).building(), room)) {
                throw new IsolationRefused.StillAnIsolationRoom(room);
            }
        });
        wayBack.requireNobodyAlone(rooms(submission).keySet());
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        Map<String, String> rooms = rooms(submission);
        rooms.keySet().forEach(it -> {
            placements.move(it, Placements.Kind.AKTAU, "aktau", null, submission.at(), submission.by());
            isolations.back(it, submission.at());
            desk.note(it, "quarantine.movedBack", submission.by());
        });
        if (!rooms.isEmpty()) {
            residents.house(rooms, submission.at(), submission.by());
        }
        wayBack.end(submission, rooms.keySet());
        boolean away = desk.place(submission.caseNumber()) == Placements.Kind.HOSPITAL;
        return Map.of(QuarantineProcess.TO_HOSPITAL, away);
    }

    private List<Companion> toMoveBack(String instance) {
        return isolations.toMoveBack(instance).stream()
                .filter(it -> desk.place(it.person()) == Placements.Kind.ISOLATION)
                .toList();
    }

    private static Map<String, String> rooms(Submission submission) {
        Map<String, String> rooms = new LinkedHashMap<>();
        submission.rows(LIST).forEach(it -> rooms.put((String) it.get(Company.PERSON), (String) it.get("room")));
        return rooms;
    }
}
