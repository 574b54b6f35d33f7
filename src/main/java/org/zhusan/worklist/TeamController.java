package org.zhusan.worklist;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhusan.agency.Absences;
import org.zhusan.agency.Absences.Absence;
import org.zhusan.agency.Directory;
import org.zhusan.agency.Member;
import org.zhusan.agency.Teams;

/** The group: who is away and who stands in, and for its lead who has how much to do. */
@Controller
class TeamController {
    /** Fewer than these are not too many, however few the others have. */
    private static final int MANY = 5;

    private final Teams teams;
    private final Absences absences;
    private final TeamLoads loads;
    private final ShownHands hands;
    private final Directory directory;
    private final Clock clock;

    TeamController(
            Teams teams, Absences absences, TeamLoads loads, ShownHands hands, Directory directory, Clock clock) {
        this.teams = teams;
        this.absences = absences;
        this.loads = loads;
        this.hands = hands;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping("/team")
    String team(Member member, Locale language, Model model) {
        boolean leads = teams.leads(member);
        List<Member> colleagues = teams.of(member);
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        model.addAttribute(
                "team",
                new TeamPage(
                        group(member, language),
                        leads ? loads(member, colleagues) : null,
                        absences.of(member).stream()
                                .map(it -> absent(it, leads || it.member().equals(member.id()), today))
                                .toList(),
                        colleagues.stream().map(it -> person(it.id())).toList(),
                        member.id(),
                        today));
        return "worklist/team";
    }

    @PostMapping("/absences")
    String enter(
            Member member,
            @RequestParam(name = "member", defaultValue = "") String absent,
            @RequestParam(defaultValue = "") String deputy,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until) {
        absences.enter(member, absent.isEmpty() ? member.id() : absent, deputy, day(from), day(until));
        return "redirect:/team";
    }

    @PostMapping("/absences/{absence}/end")
    String end(Member member, @PathVariable long absence) {
        absences.end(member, absence);
        return "redirect:/team";
    }

    /** Where a refusal of the two above is shown, asked for again. */
    @GetMapping({"/absences", "/absences/{absence}/end"})
    String again() {
        return "redirect:/team";
    }

    private TeamPage.Loads loads(Member lead, List<Member> colleagues) {
        Map<String, TeamLoads.Load> held = new HashMap<>();
        TeamLoads.Load free = null;
        for (TeamLoads.Load load : loads.of(lead)) {
            if (load.holder() == null) {
                free = load;
            } else {
                held.put(load.holder(), load);
            }
        }
        var here = colleagues.stream().map(Member::id).toList();
        var everyone = new ArrayList<>(here);
        held.keySet().stream().filter(it -> !here.contains(it)).sorted().forEach(everyone::add);
        Map<String, Integer> done = loads.done(everyone);
        Map<String, Absence> away = absences.today(lead);
        int tasks = held.values().stream().mapToInt(TeamLoads.Load::held).sum();
        var shown = everyone.stream()
                .map(it -> {
                    TeamLoads.Load load = held.get(it);
                    boolean much = load != null && load.held() >= MANY && 2 * load.held() * everyone.size() > 3 * tasks;
                    return load(
                            load,
                            person(it),
                            here.contains(it),
                            hands.away(away.get(it)),
                            done.getOrDefault(it, 0),
                            much && everyone.size() > 1);
                })
                .sorted(Comparator.comparingInt(TeamPage.Load::held).reversed())
                .toList();
        return new TeamPage.Loads(shown, load(free, null, true, null, 0, false));
    }

    private static TeamPage.Load load(
            TeamLoads.@Nullable Load load,
            TeamPage.@Nullable Person member,
            boolean here,
            TaskHands.@Nullable Away away,
            int done,
            boolean overloaded) {
        return load == null
                ? new TeamPage.Load(member, here, away, 0, 0, 0, null, 0, done, false)
                : new TeamPage.Load(
                        member,
                        here,
                        away,
                        load.held(),
                        load.soon(),
                        load.overdue(),
                        load.oldest(),
                        load.fresh(),
                        done,
                        overloaded);
    }

    private TeamPage.Absent absent(Absence absence, boolean own, LocalDate today) {
        return new TeamPage.Absent(
                absence.id(),
                person(absence.member()),
                person(absence.deputy()),
                absence.from(),
                absence.until(),
                absence.on(today),
                own);
    }

    private TeamPage.Person person(String id) {
        return new TeamPage.Person(id, hands.name(id));
    }

    private String group(Member member, Locale language) {
        String function = directory.functionTitle(member.function(), language);
        return member.region() == null
                ? function
                : function + ", " + directory.regionTitle(Objects.requireNonNull(member.region()), language);
    }

    /** What is no day is one no absence can be on. */
    private static LocalDate day(String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeException rubbish) {
            return LocalDate.MIN;
        }
    }
}
