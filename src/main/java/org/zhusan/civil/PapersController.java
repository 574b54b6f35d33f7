package org.zhusan.civil;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.zhusan.agency.Member;
import org.zhusan.agency.NotPermitted;

/** The papers of one person, made to be printed, and the button with which a lawyer passes on a wish for an amendment. */
@Controller
class PapersController {
    private static final String NUMBER = "ZH-P-[0-9]{6,12}";

    private final PapersView view;
    private final Amendments amendments;

    PapersController(PapersView view, Amendments amendments) {
        this.view = view;
        this.amendments = amendments;
    }

    @GetMapping("/people/{person}/documents")
    ModelAndView documents(Member member, Locale language, @PathVariable String person) {
        requireNumber(person);
        return page(member, language, person, null);
    }

    @PostMapping("/people/{person}/amendments")
    Object ask(Member member, Locale language, @PathVariable String person) {
        requireNumber(person);
        try {
            amendments.ask(person, member);
            return "redirect:/people/{person}/documents";
        } catch (AmendmentRefused no) {
            return page(member, language, person, no);
        }
    }

    private static void requireNumber(String person) {
        if (!person.matches(NUMBER)) {
            throw new NotPermitted();
        }
    }

    private ModelAndView page(Member member, Locale language, String person, @Nullable AmendmentRefused refused) {
        var page = new ModelAndView("civil/documents", "theirs", view.of(person, member, language, refused));
        if (refused != null) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }
}
