package org.zhusan.centre;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zhusan.agency.Access;
import org.zhusan.agency.CaseAccess;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.agency.NotPermitted;
import org.zhusan.casefile.People;
import org.zhusan.casefile.People.Person;
import org.zhusan.centre.Residents.Reason;
import org.zhusan.centre.Residents.Resident;
import org.zhusan.centre.Residents.Room;
import org.zhusan.centre.Residents.Zone;
import org.zhusan.centre.RoomsPage.Chosen;

/** The rooms of one building: beds for whoever prepares a stage, households for whoever may read where they sleep, a change of rooms for the administrator. */
@Controller
class RoomsController {
    /** How many people lie there tells of their health. */
    private static final Set<Zone> MEDICAL = EnumSet.of(Zone.ISOLATION, Zone.OBSERVATION);

    private final Residents residents;
    private final RoomChanges changes;
    private final People people;
    private final CaseAccess access;

    RoomsController(Residents residents, RoomChanges changes, People people, CaseAccess access) {
        this.residents = residents;
        this.changes = changes;
        this.people = people;
        this.access = access;
    }

    @GetMapping("/buildings/{building}")
    ModelAndView rooms(Member member, @PathVariable String building) {
        return page(member, building, Chosen.NOTHING, null);
    }

    @PostMapping("/buildings/{building}/room-changes")
    Object change(
            Member member,
            @PathVariable String building,
            @RequestParam(defaultValue = "") String household,
            @RequestParam(defaultValue = "") String room,
            @RequestParam(defaultValue = "") String reason) {
        requireReader(member, building);
        try {
            changes.change(building, household, room, reason(reason), member);
            return "redirect:/buildings/{building}";
        } catch (RoomRefused no) {
            return page(member, building, new Chosen(household, room, reason), no);
        }
    }

    /** Where a refusal of the above is shown, asked for again. */
    @GetMapping("/buildings/{building}/room-changes")
    String again() {
        return "redirect:/buildings/{building}";
    }

    private static Reason reason(String written) {
        return Arrays.stream(Reason.values())
                .filter(it -> it.name().equals(written))
                .findFirst()
                .orElseThrow(() -> new RoomRefused("centre.reasonMissing"));
    }

    private void requireReader(Member member, String building) {
        if (!member.active()
                || !BuildingsController.READERS.contains(member.function())
                || residents.rooms(building).isEmpty()) {
            throw new NotPermitted();
        }
    }

    private ModelAndView page(Member member, String building, Chosen chosen, @Nullable RoomRefused refused) {
        requireReader(member, building);
        List<Room> rooms = residents.rooms(building);
        boolean administrator = member.function().equals(KeptBuildings.ADMINISTRATOR);
        List<Resident> here = administrator ? residents.in(building) : List.of();
        var rows = new ArrayList<RoomsPage.Row>();
        for (Room room : rooms) {
            if (!administrator && MEDICAL.contains(room.zone())) {
                continue;
            }
            Set<String> households = new LinkedHashSet<>();
            here.stream()
                    .filter(it -> room.number().equals(it.room()) && readable(member, it, room))
                    .forEach(it -> household(it).ifPresent(households::add));
            rows.add(new RoomsPage.Row(room, List.copyOf(households)));
        }
        var movable = new LinkedHashSet<String>();
        rows.forEach(it -> movable.addAll(it.households()));
        here.stream()
                .filter(it -> it.room() == null && access.permits(member, Access.READ, it.person(), DataClass.SOCIAL))
                .forEach(it -> household(it).ifPresent(movable::add));
        var page = new ModelAndView("centre/rooms");
        page.addObject("list", new RoomsPage(building, rows, List.copyOf(movable), administrator, chosen, refused));
        if (refused != null) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    /** Who sleeps in an isolation room is medical, everywhere else social. */
    private boolean readable(Member member, Resident resident, Room room) {
        DataClass told = room.zone() == Zone.ISOLATION ? DataClass.MEDICAL : DataClass.SOCIAL;
        return access.permits(member, Access.READ, resident.person(), told);
    }

    private java.util.Optional<String> household(Resident resident) {
        return people.find(resident.person()).map(Person::household);
    }
}
