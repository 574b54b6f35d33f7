package org.zhusan.centre;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zhusan.agency.Member;
import org.zhusan.agency.NotPermitted;
import org.zhusan.centre.Buildings.Building;

/** The four buildings: for the centre's administrator to change, for whoever prepares a stage to look at. */
@Controller
class BuildingsController {
    static final Set<String> READERS = Set.of(KeptBuildings.ADMINISTRATOR, "atc-coord", "knb-field", "mfa-desk");

    private final Buildings buildings;
    private final BuildingUses uses;
    private final Clock clock;

    BuildingsController(Buildings buildings, BuildingUses uses, Clock clock) {
        this.buildings = buildings;
        this.uses = uses;
        this.clock = clock;
    }

    @GetMapping("/buildings")
    ModelAndView buildings(Member member) {
        if (!member.active() || !READERS.contains(member.function())) {
            throw new NotPermitted();
        }
        return page(member, null);
    }

    @PostMapping("/buildings/{building}/departure")
    Object everybodyHasLeft(Member member, @PathVariable String building) {
        return changed(member, () -> buildings.vacate(building, member));
    }

    @PostMapping("/buildings/{building}/disinfection")
    Object disinfected(Member member, @PathVariable String building, @RequestParam(defaultValue = "") String on) {
        return changed(member, () -> {
            if (uses.taskStands(building)) {
                throw new BuildingRefused("centre.taskStands", building);
            }
            buildings.disinfected(building, day(on), member);
        });
    }

    /** Where a refusal of the two above is shown, asked for again. */
    @GetMapping({"/buildings/{building}/departure", "/buildings/{building}/disinfection"})
    String again() {
        return "redirect:/buildings";
    }

    private Object changed(Member member, Runnable change) {
        try {
            change.run();
            return "redirect:/buildings";
        } catch (BuildingRefused no) {
            return page(member, no);
        }
    }

    private static LocalDate day(String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeException notADay) {
            throw new BuildingRefused("centre.notADay");
        }
    }

    private ModelAndView page(Member member, @Nullable BuildingRefused refused) {
        List<Building> all = buildings.all();
        var page = new ModelAndView("centre/buildings");
        page.addObject(
                "list",
                new BuildingsPage(
                        all,
                        all.stream().collect(Collectors.toMap(Building::number, uses::of)),
                        member.function().equals(KeptBuildings.ADMINISTRATOR),
                        LocalDate.ofInstant(clock.instant(), clock.getZone()),
                        refused));
        if (refused != null) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }
}
