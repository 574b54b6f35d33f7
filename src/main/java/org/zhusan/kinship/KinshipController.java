package org.zhusan.kinship;

import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.zhusan.agency.Member;
import org.zhusan.agency.NotPermitted;

/** The page of a child's kinship in court. */
@Controller
class KinshipController {
    private static final String NUMBER = "ZH-P-[0-9]{6,12}";

    private final KinshipView view;

    KinshipController(KinshipView view) {
        this.view = view;
    }

    @GetMapping("/people/{person}/kinship")
    String kinship(Member member, Locale language, @PathVariable String person, Model model) {
        if (!person.matches(NUMBER)) {
            throw new NotPermitted();
        }
        model.addAttribute("kinship", view.of(person, member, language));
        return "kinship/kinship";
    }
}
