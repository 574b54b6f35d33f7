package org.zhusan.ward;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhusan.agency.Member;

/** What one takes along on a round: the day's list on a phone, the day plan and labels on paper. */
@Controller
class RoundsController {
    private final Rounds rounds;

    RoundsController(Rounds rounds) {
        this.rounds = rounds;
    }

    @GetMapping("/ward/day")
    String day(Member member, Locale language, @RequestParam(defaultValue = "") String building, Model model) {
        Staff.comesIn(member);
        model.addAttribute("list", rounds.today(building, member, language));
        return "ward/day";
    }

    @GetMapping("/ward/plan")
    String plan(Member member, Locale language, @RequestParam(defaultValue = "") String building, Model model) {
        Staff.comesIn(member);
        model.addAttribute("list", rounds.plan(building, member, language));
        return "ward/plan";
    }

    @GetMapping("/ward/labels")
    String labels(
            Member member,
            @RequestParam(defaultValue = "") String building,
            @RequestParam(defaultValue = "") String sheet,
            Model model) {
        Staff.comesIn(member);
        boolean known = rounds.all().stream().anyMatch(it -> it.number().equals(building));
        List<Occupant> people = known ? rounds.residents(building, member, "ward labels") : List.of();
        model.addAttribute("labels", Labels.of(rounds.all(), known ? building : "", sheet, people));
        return "ward/labels";
    }
}
