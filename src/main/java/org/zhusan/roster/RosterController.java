package org.zhusan.roster;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhusan.agency.Member;

/** Where the stage's coordinator hands in rosters. */
@Controller
class RosterController {
    private static final String NOTICE = "notice";

    private final Rosters rosters;

    RosterController(Rosters rosters) {
        this.rosters = rosters;
    }

    @GetMapping("/rosters")
    ModelAndView rosters(Member member, Model model) {
        Coordinators.require(member);
        return page((RostersPage.Notice) model.getAttribute(NOTICE), null);
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
            next.addFlashAttribute(
                    NOTICE,
                    new RostersPage.Notice(
                            imported.people(), imported.households(), String.join(", ", imported.stages())));
            return "redirect:/rosters";
        } catch (RosterRefused no) {
            return page(null, no);
        }
    }

    private static ModelAndView page(RostersPage.@Nullable Notice notice, @Nullable RosterRefused refused) {
        var page = new ModelAndView("roster/rosters");
        page.addObject("shown", new RostersPage(notice, refused));
        if (refused != null) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }
}
