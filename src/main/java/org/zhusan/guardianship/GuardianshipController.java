package org.zhusan.guardianship;

import java.util.Locale;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.zhusan.agency.Member;
import org.zhusan.agency.NotPermitted;

/** The page of who cares for a child, on which the guardianship authority passes on what changed. */
@Controller
class GuardianshipController {
    private final GuardianshipView view;
    private final GuardianNews news;

    GuardianshipController(GuardianshipView view, GuardianNews news) {
        this.view = view;
        this.news = news;
    }

    @GetMapping("/people/{person}/guardianship")
    ModelAndView page(Member member, Locale language, @PathVariable String person) {
        requireOpen(person, member);
        return page(member, language, person, null);
    }

    @PostMapping("/people/{person}/guardianship/return-request")
    Object parentAsks(Member member, Locale language, @PathVariable String person) {
        return passOn(member, language, person, news::parentAsks);
    }

    @PostMapping("/people/{person}/guardianship/loss")
    Object guardianLost(Member member, Locale language, @PathVariable String person) {
        return passOn(member, language, person, news::guardianLost);
    }

    /** Where a refusal of the two above is shown, asked for again. */
    @GetMapping({"/people/{person}/guardianship/return-request", "/people/{person}/guardianship/loss"})
    String again() {
        return "redirect:/people/{person}/guardianship";
    }

    private Object passOn(Member member, Locale language, String person, BiConsumer<String, Member> what) {
        requireOpen(person, member);
        try {
            what.accept(person, member);
            return "redirect:/people/{person}/guardianship";
        } catch (GuardianCareRefused no) {
            return page(member, language, person, no);
        }
    }

    private void requireOpen(String person, Member member) {
        if (!view.opensTo(person, member)) {
            throw new NotPermitted();
        }
    }

    private ModelAndView page(Member member, Locale language, String person, @Nullable GuardianCareRefused refused) {
        var page = new ModelAndView("guardianship/guardianship");
        page.addObject("guarded", view.of(person, member, news.possible(person, member), refused, language));
        if (refused != null) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }
}
