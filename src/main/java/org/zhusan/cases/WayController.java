package org.zhusan.cases;

import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.zhusan.agency.Member;
import org.zhusan.agency.NotPermitted;
import org.zhusan.cases.KnownProcesses.Found;
import org.zhusan.engine.ProcessWords;
import org.zhusan.engine.Standing.Open;

/** The way one chapter has gone so far, drawn and in words, as far as the reader may know; from there into what it has called, and back. */
@Controller
class WayController {
    private static final String PURPOSE = "way";

    private final Circles circles;
    private final KnownProcesses known;
    private final Ways ways;
    private final ProcessWords words;

    WayController(Circles circles, KnownProcesses known, Ways ways, ProcessWords words) {
        this.circles = circles;
        this.known = known;
        this.ways = ways;
        this.words = words;
    }

    /** What does not run, is about somebody else or is not the reader's to know looks the same: not there. */
    @GetMapping("/people/{person}/ways/{instance}")
    String ofPerson(
            Member member, Locale language, @PathVariable String person, @PathVariable String instance, Model model) {
        return way(circles.ofPerson(person, member, PURPOSE), instance, member, language, model);
    }

    @GetMapping("/households/{household}/ways/{instance}")
    String ofHousehold(
            Member member,
            Locale language,
            @PathVariable String household,
            @PathVariable String instance,
            Model model) {
        return way(circles.ofHousehold(household, member, PURPOSE), instance, member, language, model);
    }

    private String way(Circle circle, String instance, Member reader, Locale language, Model model) {
        Found found = known.of(circle, reader);
        Open open = found.whole(instance).orElseThrow(NotPermitted::new).open();
        WayPage.Back caller = open.caller() == null
                ? null
                : found.whole(open.caller())
                        .map(it -> new WayPage.Back(
                                words.name(it.open().process(), language),
                                circle.address() + "/ways/" + it.open().instance()))
                        .orElse(null);
        String about = circle.person() == null ? String.valueOf(circle.household()) : circle.person();
        model.addAttribute("way", new WayPage(about, circle.address(), caller, ways.of(open, found, circle, language)));
        return "cases/way";
    }
}
