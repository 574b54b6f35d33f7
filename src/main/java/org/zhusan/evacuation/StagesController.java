package org.zhusan.evacuation;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhusan.Refusal;
import org.zhusan.agency.Member;
import org.zhusan.agency.NotPermitted;

/** All stages in numbers: for the coordinator to open and call off, for the agencies that prepare them to look at. */
@Controller
class StagesController {
    private static final Set<String> READERS = Set.of(KeptStages.COORDINATOR, "knb-field", "mfa-desk", "aktau-admin");
    private static final String DONE = "done";

    private final Stages stages;
    private final Flights flights;

    StagesController(Stages stages, Flights flights) {
        this.stages = stages;
        this.flights = flights;
    }

    @GetMapping("/stages")
    ModelAndView stages(Member member, Model model) {
        if (!member.active() || !READERS.contains(member.function())) {
            throw new NotPermitted();
        }
        return page(member, (StagesPage.Done) model.getAttribute(DONE), null, "");
    }

    @PostMapping("/stages")
    Object open(Member member, @RequestParam(defaultValue = "") String number, RedirectAttributes next) {
        String stage = number.strip().toUpperCase(Locale.ROOT);
        try {
            stages.open(stage, member);
            return done(next, new StagesPage.Done("stage.opened", stage));
        } catch (StageRefused no) {
            return page(member, null, no, number);
        }
    }

    @PostMapping("/stages/{stage}/cancellation")
    Object callOff(Member member, @PathVariable String stage, RedirectAttributes next) {
        try {
            stages.cancel(stage, member);
            return done(next, new StagesPage.Done("stage.cancelled", stage));
        } catch (StageRefused no) {
            return page(member, null, no, "");
        }
    }

    /** For who consented anew while the others were boarding already. */
    @PostMapping("/flights/{flight}/boarding-call")
    Object callOnceMore(Member member, @PathVariable String flight, RedirectAttributes next) {
        try {
            var call = flights.callToBoarding(flight, member);
            return done(next, new StagesPage.Done("stage.calledOnceMore", flight, call.called(), call.leftOut()));
        } catch (FlightRefused no) {
            return page(member, null, no, "");
        }
    }

    /** Where a refusal of the two above is shown, asked for again. */
    @GetMapping({"/stages/{stage}/cancellation", "/flights/{flight}/boarding-call"})
    String again() {
        return "redirect:/stages";
    }

    private static String done(RedirectAttributes next, StagesPage.Done done) {
        next.addFlashAttribute(DONE, done);
        return "redirect:/stages";
    }

    private ModelAndView page(
            Member member, StagesPage.@Nullable Done done, @Nullable Refusal refused, String written) {
        var page = new ModelAndView("evacuation/stages");
        page.addObject(
                "list",
                new StagesPage(stages.all(), member.function().equals(KeptStages.COORDINATOR), done, refused, written));
        if (refused != null) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }
}
