package org.zhusan.stay;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.zhusan.agency.Member;
import org.zhusan.agency.NotPermitted;
import org.zhusan.casefile.Files;
import org.zhusan.casefile.People;
import org.zhusan.casefile.People.Person;

/** The page on which a social worker or case manager passes on that a family asks to take a household home. */
@Controller
class EarlyDepartureController {
    private final EarlyDepartures departures;
    private final Residence residence;
    private final People people;
    private final Files files;

    EarlyDepartureController(EarlyDepartures departures, Residence residence, People people, Files files) {
        this.departures = departures;
        this.residence = residence;
        this.people = people;
        this.files = files;
    }

    /** From a person's page to their household's. */
    @GetMapping("/people/{person}/early-departure")
    String ofHousehold(Member member, @PathVariable String person) {
        String household = people.find(person).map(Person::household).orElseThrow(NotPermitted::new);
        requireOpen(household, member);
        return "redirect:/households/" + household + "/early-departure";
    }

    @GetMapping("/households/{household}/early-departure")
    ModelAndView page(Member member, @PathVariable String household) {
        requireOpen(household, member);
        return page(member, household, null);
    }

    @PostMapping("/households/{household}/early-departure")
    Object ask(Member member, @PathVariable String household) {
        requireOpen(household, member);
        try {
            departures.ask(household, member);
            return "redirect:/households/{household}/early-departure";
        } catch (DepartureRefused no) {
            return page(member, household, no);
        }
    }

    private void requireOpen(@Nullable String household, Member member) {
        if (household == null || !departures.open(household, member)) {
            throw new NotPermitted();
        }
    }

    private ModelAndView page(Member member, String household, @Nullable DepartureRefused refused) {
        List<String> members =
                residence.members(household).stream().map(Person::number).toList();
        var names = files.firstNames(members, member, "early-departure");
        var page = new ModelAndView("stay/early-departure");
        page.addObject(
                "asked",
                new EarlyDeparturePage(
                        household,
                        members.stream()
                                .map(it -> new EarlyDeparturePage.Face(it, names.getOrDefault(it, "")))
                                .toList(),
                        departures.canBeAsked(household),
                        refused));
        if (refused != null) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }
}
