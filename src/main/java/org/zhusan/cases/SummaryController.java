package org.zhusan.cases;

import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.zhusan.agency.Member;

/** A case to be printed. */
@Controller
class SummaryController {
    private final Summaries summaries;

    SummaryController(Summaries summaries) {
        this.summaries = summaries;
    }

    @GetMapping("/people/{person}/summary")
    String summary(Member member, Locale language, @PathVariable String person, Model model) {
        model.addAttribute("summary", summaries.of(person, member, language));
        return "cases/summary";
    }
}
