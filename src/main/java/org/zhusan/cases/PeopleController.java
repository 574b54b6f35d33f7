package org.zhusan.cases;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhusan.agency.Member;
import org.zhusan.casefile.Files;

/** The people whose files are open to the reader. */
@Controller
class PeopleController {
    static final String NUMBER = "ZH-P-[0-9]{6,12}";
    private static final int PAGE_SIZE = 50;

    private final Files files;

    PeopleController(Files files) {
        this.files = files;
    }

    @GetMapping("/people")
    String people(
            Member member,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String after,
            Model model) {
        String wanted = number.strip().toUpperCase(Locale.ROOT);
        if (wanted.matches(NUMBER) && files.face(wanted, member, "search").isPresent()) {
            return "redirect:/people/" + wanted;
        }
        if (wanted.startsWith("ZH-H-")
                && wanted.length() < 18
                && !files.livingIn(wanted, member, "search").isEmpty()) {
            return "redirect:/households/" + wanted;
        }
        String from = after.matches(NUMBER) ? after : "";
        List<Files.Face> found = files.people(member, from, PAGE_SIZE + 1, "people list");
        boolean more = found.size() > PAGE_SIZE;
        List<Files.Face> shown = more ? found.subList(0, PAGE_SIZE) : found;
        String next = more ? shown.get(PAGE_SIZE - 1).number() : "";
        String notFound = wanted.length() > 40 ? wanted.substring(0, 40) + "…" : wanted;
        model.addAttribute("list", new PeoplePage(shown, next, notFound));
        return "cases/people";
    }
}
