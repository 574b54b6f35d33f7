package org.zhusan.stay;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.casefile.People.Person;
import org.zhusan.centre.Residents;
import org.zhusan.centre.Residents.Room;
import org.zhusan.form.FormRules;
import org.zhusan.form.Submission;

/** Everyone gets a bed in the household's building: together, or with a reason; a small child never in a room of its own. */
@Component
class HouseHouseholdRules implements FormRules {
    private static final int SMALL = 12;
    private static final Set<String> SOMEONE_AT_NIGHT = Set.of("carerRoundTheClock", "medicalRoundTheClock");

    private final Residence residence;
    private final StayRows rows;
    private final Accommodation accommodation;
    private final Residents residents;

    HouseHouseholdRules(Residence residence, StayRows rows, Accommodation accommodation, Residents residents) {
        this.residence = residence;
        this.rows = rows;
        this.accommodation = accommodation;
        this.residents = residents;
    }

    @Override
    public String process() {
        return HousingProcess.STAY;
    }

    @Override
    public String form() {
        return "houseHousehold";
    }

    @Override
    public Map<String, Object> prefill(String caseNumber, String instance, Member reader) {
        List<Person> members = residence.members(caseNumber);
        var filled = new HashMap<String, Object>();
        if (members.isEmpty()) {
            return filled;
        }
        var proposal = accommodation.propose(instance, caseNumber);
        Map<String, String> chosen = accommodation.rooms(caseNumber, proposal);
        List<Map<String, Object>> people = rows.rows(members, reader, form());
        people.forEach(it -> it.put("room", chosen.getOrDefault(StayRows.person(it), "")));
        filled.put(StayRows.LIST, people);
        filled.put("buildingId", building(caseNumber));
        filled.put(HousingProcess.PROPOSED_ZONE, proposal.zone());
        filled.put(HousingProcess.PROPOSED_ROOM, proposal.roomKind());
        filled.put(HousingProcess.SUPERVISION, proposal.supervision());
        filled.put("householdTogether", new RoomChoice(accommodation.rooms(caseNumber)).together(chosen.values()));
        filled.put("freeRooms", freeRooms(accommodation.rooms(caseNumber)));
        return filled;
    }

    @Override
    public void check(Submission submission) {
        List<Person> members = residence.members(submission.caseNumber());
        StayRows.requireExactly(submission, members);
        if (submission.text(HousingProcess.SUPERVISION).equals("hospital")) {
            throw new HousingRefused.NotHere();
        }
        Map<String, String> chosen = chosen(submission);
        RoomChoice rooms = new RoomChoice(accommodation.rooms(submission.caseNumber()));
        if (submission.yes("householdTogether") && !rooms.together(chosen.values())) {
            throw new HousingRefused.NotTogether();
        }
        if (!SOMEONE_AT_NIGHT.contains(submission.text(HousingProcess.SUPERVISION))) {
            requireGrownUps(members, chosen, rooms, submission);
        }
    }

    private void requireGrownUps(
            List<Person> members, Map<String, String> chosen, RoomChoice rooms, Submission submission) {
        List<String> grownUps = members.stream()
                .filter(it -> residence.adult(it, submission.at()))
                .map(it -> chosen.get(it.number()))
                .toList();
        for (Person each : members) {
            boolean small = each.age(residence.day(submission.at())) < SMALL;
            if (small && grownUps.stream().noneMatch(it -> rooms.joined(chosen.get(each.number()), it))) {
                throw new HousingRefused.ChildAlone(each.number());
            }
        }
    }

    @Override
    public Map<String, Object> accepted(Submission submission) {
        residents.house(chosen(submission), submission.at(), submission.by());
        residence
                .members(submission.caseNumber())
                .forEach(it -> residence.note(it.number(), "housing.housed", DataClass.SOCIAL, submission.by()));
        return Map.of();
    }

    private static Map<String, String> chosen(Submission submission) {
        var chosen = new LinkedHashMap<String, String>();
        submission.rows(StayRows.LIST).forEach(it -> chosen.put(StayRows.person(it), (String) it.get("room")));
        return chosen;
    }

    private String building(String household) {
        return residence.books(household).values().iterator().next().building();
    }

    /**
     * By free beds, most first, rooms with a door between as one: {@code 4 + 2: B1-104 + 105}. Not the isolation rooms: a doctor decides who comes into one.
     */
    static String freeRooms(List<Room> rooms) {
        Map<String, Room> byNumber = new LinkedHashMap<>();
        rooms.stream()
                .filter(it -> it.free() > 0 && it.zone() != Residents.Zone.ISOLATION)
                .forEach(it -> byNumber.put(it.number(), it));
        Map<String, List<String>> byBeds = new TreeMap<>(Comparator.reverseOrder());
        for (Room room : byNumber.values()) {
            Room other = room.adjoins() == null ? null : byNumber.get(room.adjoins());
            if (other == null) {
                put(byBeds, "" + room.free(), room.number());
            } else if (room.number().compareTo(other.number()) < 0) {
                put(byBeds, room.free() + " + " + other.free(), room.number() + " + " + doorNumber(other));
            }
        }
        return byBeds.entrySet().stream()
                .map(it -> it.getKey() + ": " + String.join(", ", it.getValue()))
                .collect(Collectors.joining("\n"));
    }

    private static void put(Map<String, List<String>> byBeds, String beds, String door) {
        byBeds.computeIfAbsent(beds, it -> new ArrayList<>()).add(door);
    }

    private static String doorNumber(Room room) {
        return room.number().substring(room.number().indexOf('-') + 1);
    }
}
