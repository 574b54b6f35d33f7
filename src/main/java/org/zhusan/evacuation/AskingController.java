package org.zhusan.evacuation;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.zhusan.agency.Access;
import org.zhusan.agency.CaseAccess;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;

/** Asking someone anew: a wish the officer who may record consent takes down. */
@Controller
class AskingController {
    private final Pathways pathways;
    private final CaseAccess access;

    AskingController(Pathways pathways, CaseAccess access) {
        this.pathways = pathways;
        this.access = access;
    }

    @PostMapping("/people/{person}/asking")
    String askAgain(Member member, @PathVariable String person) {
        access.require(member, Access.WRITE, person, DataClass.LEGAL_CONSENT);
        pathways.askAgain(person, member);
        return "redirect:/people/{person}";
    }

    /** Where a refusal of the above is shown, asked for again. */
    @GetMapping("/people/{person}/asking")
    String again() {
        return "redirect:/people/{person}/consent";
    }
}
