package org.zhusan.cases;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.zhusan.agency.Member;

/** The page of those who live together. */
@Controller
class HouseholdController {
    private final Circles circles;
    private final Around around;

    HouseholdController(Circles circles, Around around) {
        this.circles = circles;
        this.around = around;
    }

    @GetMapping("/households/{household}")
    String household(Member member, Locale language, @PathVariable String household, Model model) {
        Circle circle = circles.ofHousehold(household, member, "household");
        Around.Seen seen = around.of(circle, member, language);
        Map<String, String> names = circle.members().stream()
                .collect(Collectors.toMap(
                        it -> it.number(),
                        it -> it.appearance() == null
                                ? it.number()
                                : it.appearance().firstName()));
        model.addAttribute(
                "household",
                new HouseholdPage(
                        household, seen.members(), seen.manager(), names, seen.open(), seen.days(), seen.pathway()));
        return "cases/household";
    }
}
