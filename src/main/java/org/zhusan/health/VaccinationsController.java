package org.zhusan.health;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.zhusan.agency.Member;
import org.zhusan.agency.NotPermitted;

/** The vaccination certificate of one person, made to be printed. */
@Controller
class VaccinationsController {
    private final Certificates certificates;

    VaccinationsController(Certificates certificates) {
        this.certificates = certificates;
    }

    @GetMapping("/people/{person}/vaccinations")
    String vaccinations(Member member, @PathVariable String person, Model model) {
        if (!person.matches("ZH-P-[0-9]{6,12}")) {
            throw new NotPermitted();
        }
        model.addAttribute("certificate", certificates.of(person, member));
        return "health/vaccinations";
    }
}
