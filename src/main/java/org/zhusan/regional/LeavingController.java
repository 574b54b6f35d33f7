package org.zhusan.regional;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.zhusan.agency.Member;

/** Passes on from the page of the programme that someone leaves it, or comes back. */
@Controller
class LeavingController {
    private static final String PROGRAMME = "redirect:/people/{person}/programme";

    private final ParticipationNews news;

    LeavingController(ParticipationNews news) {
        this.news = news;
    }

    @PostMapping("/people/{person}/programme/departure")
    String leave(Member member, @PathVariable String person) {
        news.leave(person, member);
        return PROGRAMME;
    }

    @PostMapping("/people/{person}/programme/return")
    String comeBack(Member member, @PathVariable String person) {
        news.comeBack(person, member);
        return PROGRAMME;
    }

    /** Where a refusal of the two above is shown, asked for again. */
    @GetMapping({"/people/{person}/programme/departure", "/people/{person}/programme/return"})
    String again() {
        return PROGRAMME;
    }
}
