package org.zhusan.roster;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhusan.agency.Member;

/** Flights and the rosters that plan them, for the stage's coordinator. */
@Controller
class RosterController {
    private static final String NOTICE = "notice";

    private final Rosters rosters;
    private final Flights flights;

    RosterController(Rosters rosters, Flights flights) {
        this.rosters = rosters;
        this.flights = flights;
    }

    @GetMapping("/flights")
    ModelAndView flights(Member member, Model model) {
        Coordinators.require(member);
        return page((FlightsPage.Notice) model.getAttribute(NOTICE), null);
    }

    @PostMapping("/rosters")
    Object roster(Member member, @RequestParam(required = false) @Nullable MultipartFile file, RedirectAttributes next)
            throws IOException {
        Coordinators.require(member);
        if (file == null || file.isEmpty()) {
            var problems = new Problems();
            problems.add(1, "", "empty");
            return page(null, problems.refusal());
        }
        try (var csv = file.getInputStream()) {
            var imported = rosters.importCsv(csv, member);
            return done(
                    next,
                    new FlightsPage.Notice(
                            "roster.imported", List.of(imported.people(), imported.households(), imported.asked())));
        } catch (RosterRefused no) {
            return page(null, no);
        }
    }

    /** Where a refused roster or call is shown, asked for again. */
    @GetMapping({"/rosters", "/flights/{flight}/boarding-call"})
    String again(Member member) {
        Coordinators.require(member);
        return "redirect:/flights";
    }

    @PostMapping("/flights/{flight}/boarding-call")
    Object call(Member member, @PathVariable String flight, RedirectAttributes next) {
        var call = flights.callToBoarding(flight, member);
        return done(next, new FlightsPage.Notice("roster.called", List.of(call.called(), call.leftOut())));
    }

    private static String done(RedirectAttributes next, FlightsPage.Notice notice) {
        next.addFlashAttribute(NOTICE, notice);
        return "redirect:/flights";
    }

    private ModelAndView page(FlightsPage.@Nullable Notice notice, @Nullable RosterRefused refused) {
        var page = new ModelAndView("roster/flights");
        page.addObject("list", new FlightsPage(flights.all(), notice, refused));
        if (refused != null) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }
}
