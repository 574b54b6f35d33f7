package org.zhusan.regional;

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

/** The page of a person's programme, on which the household's wish for another region is passed on. */
@Controller
class ProgrammeController {
    private final ProgrammeView view;
    private final Transfers transfers;
    private final ParticipationView participation;

    ProgrammeController(ProgrammeView view, Transfers transfers, ParticipationView participation) {
        this.view = view;
        this.transfers = transfers;
        this.participation = participation;
    }

    @GetMapping("/people/{person}/programme")
    ModelAndView page(Member member, @PathVariable String person) {
        return page(member, person, open(member, person), null);
    }

    @PostMapping("/people/{person}/programme/transfer-request")
    Object askForTransfer(
            Member member,
            @PathVariable String person,
            @RequestParam(defaultValue = "") String region,
            @RequestParam(defaultValue = "") String reason) {
        Programme programme = open(member, person);
        try {
            transfers.ask(programme, region, reason, member);
            return "redirect:/people/{person}/programme";
        } catch (ProgrammeRefused no) {
            return page(member, person, programme, no);
        }
    }

    /** Where a refusal of the above is shown, asked for again. */
    @GetMapping("/people/{person}/programme/transfer-request")
    String again() {
        return "redirect:/people/{person}/programme";
    }

    private Programme open(Member member, String person) {
        return view.open(person, member).orElseThrow(NotPermitted::new);
    }

    private ModelAndView page(Member member, String person, Programme programme, @Nullable ProgrammeRefused refused) {
        var page = new ModelAndView("regional/programme");
        page.addObject("programme", view.of(person, programme, member, refused));
        participation.of(person, member).ifPresent(it -> page.addObject("taking", it));
        if (refused != null) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }
}
