package org.zhusan.handoff;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.zhusan.agency.Member;
import org.zhusan.agency.NotPermitted;
import org.zhusan.handoff.HandoffPage.Row;

/** The page of a household's hand-over, on which the sender takes an offer back, and the list of open offers. */
@Controller
class OffersController {
    private final HandoffView view;
    private final OfferWithdrawal withdrawal;

    OffersController(HandoffView view, OfferWithdrawal withdrawal) {
        this.view = view;
        this.withdrawal = withdrawal;
    }

    @GetMapping("/offers")
    ModelAndView offers(Member member) {
        List<Row> open = view.open(member);
        if (open == null) {
            throw new NotPermitted();
        }
        return new ModelAndView("handoff/offers").addObject("offers", open).addObject("sent", member.region() == null);
    }

    @GetMapping("/people/{person}/handoff")
    ModelAndView page(Member member, @PathVariable String person) {
        requireOpen(person, member);
        return page(member, person, null);
    }

    @PostMapping("/people/{person}/handoff/withdrawal")
    Object withdraw(Member member, @PathVariable String person) {
        requireOpen(person, member);
        if (!view.sender(member)) {
            throw new NotPermitted();
        }
        try {
            withdrawal.withdraw(view.household(person).orElseThrow(NotPermitted::new));
            return "redirect:/people/{person}/handoff";
        } catch (OfferRefused no) {
            return page(member, person, no);
        }
    }

    /** Where a refusal of the above is shown, asked for again. */
    @GetMapping("/people/{person}/handoff/withdrawal")
    String again() {
        return "redirect:/people/{person}/handoff";
    }

    private void requireOpen(String person, Member member) {
        if (!view.opensTo(person, member)) {
            throw new NotPermitted();
        }
    }

    private ModelAndView page(Member member, String person, @Nullable OfferRefused refused) {
        var page = new ModelAndView("handoff/handoff").addObject("handed", view.of(person, member, refused));
        if (refused != null) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }
}
