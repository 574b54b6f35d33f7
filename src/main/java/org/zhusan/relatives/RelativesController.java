package org.zhusan.relatives;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.zhusan.agency.Member;
import org.zhusan.agency.NotPermitted;

/** The page of a person's relatives. */
@Controller
class RelativesController {
    private final RelativesView view;

    RelativesController(RelativesView view) {
        this.view = view;
    }

    @GetMapping("/people/{person}/relatives")
    ModelAndView page(Member member, @PathVariable String person) {
        if (!view.opensTo(person, member)) {
            throw new NotPermitted();
        }
        return new ModelAndView("relatives/relatives").addObject("relatives", view.of(person, member));
    }
}
