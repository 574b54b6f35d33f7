package org.zhusan.consent;

import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.zhusan.agency.Access;
import org.zhusan.agency.CaseAccess;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;

/** What can be done about a person's consent outside a task: reading where it stands, taking it back. */
@Controller
class ConsentController {
    private final Consents consents;
    private final CaseAccess access;
    private final Clock clock;

    ConsentController(Consents consents, CaseAccess access, Clock clock) {
        this.consents = consents;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping("/people/{person}/consent")
    String consent(Member member, @PathVariable String person, Model model) {
        requireMayRecord(member, person);
        model.addAttribute("person", person);
        model.addAttribute("mayTravel", consents.mayTravel(person, clock.instant()));
        return "consent/consent";
    }

    @PostMapping("/people/{person}/withdrawal")
    String withdraw(Member member, @PathVariable String person) {
        requireMayRecord(member, person);
        consents.withdraw(person, member);
        return "redirect:/people/{person}/consent";
    }

    /** Where a refusal of the above is shown, asked for again. */
    @GetMapping("/people/{person}/withdrawal")
    String again() {
        return "redirect:/people/{person}/consent";
    }

    private void requireMayRecord(Member member, String person) {
        access.require(member, Access.WRITE, person, DataClass.LEGAL_CONSENT);
    }
}
