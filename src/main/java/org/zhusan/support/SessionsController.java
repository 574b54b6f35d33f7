package org.zhusan.support;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zhusan.agency.Member;
import org.zhusan.agency.Members;
import org.zhusan.agency.NotPermitted;
import org.zhusan.casefile.Files;

/** Sessions with one person: a short sheet, and those held before. */
@Controller
class SessionsController {
    private static final String NUMBER = "ZH-P-\\d{6}";

    private final Sessions sessions;
    private final Files files;
    private final Members members;
    private final Clock clock;

    SessionsController(Sessions sessions, Files files, Members members, Clock clock) {
        this.sessions = sessions;
        this.files = files;
        this.members = members;
        this.clock = clock;
    }

    @GetMapping("/people/{person}/sessions")
    ModelAndView sessions(
            Member member,
            @PathVariable String person,
            @RequestParam(defaultValue = "") String corrects,
            @RequestParam(defaultValue = "false") boolean kept) {
        requireOpen(person, member);
        List<SessionKind> kinds = sessions.kinds(person, member);
        SessionSheet sheet = earlier(corrects)
                .flatMap(it -> sessions.correctable(it, person, member))
                .map(it -> SessionSheet.correcting(it, clock.getZone()))
                .orElseGet(() ->
                        SessionSheet.empty(kinds.size() == 1 ? kinds.get(0).code() : "", now().toString()));
        return page(member, person, sheet, kept, null);
    }

    @PostMapping("/people/{person}/sessions")
    Object write(Member member, @PathVariable String person, @ModelAttribute SessionSheet sheet) {
        requireOpen(person, member);
        try {
            sessions.write(person, sheet.read(clock.getZone()), member);
            return "redirect:/people/{person}/sessions?kept=true";
        } catch (SessionRefused.KeptBefore before) {
            return page(member, person, sheet.copied(), false, before);
        } catch (SessionRefused no) {
            return page(member, person, sheet, false, no);
        }
    }

    private void requireOpen(String person, Member member) {
        if (!person.matches(NUMBER) || !sessions.open(person, member)) {
            throw new NotPermitted();
        }
    }

    private ModelAndView page(
            Member member, String person, SessionSheet sheet, boolean kept, @Nullable SupportRefused refused) {
        List<SessionKind> kinds = sessions.kinds(person, member);
        boolean own = !kinds.isEmpty() && sessions.keepsOwnNotes(person, member);
        var page = new ModelAndView("support/sessions");
        page.addObject(
                "list",
                new SessionsPage(
                        person,
                        files.firstNames(List.of(person), member, "sessions").getOrDefault(person, ""),
                        kinds.stream().map(SessionKind::code).toList(),
                        kinds.stream().anyMatch(it -> it != SessionKind.THEOLOGY),
                        own,
                        sheet,
                        now().toString(),
                        kept,
                        earlier(person, member),
                        refused));
        if (refused != null) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    private List<SessionsPage.Earlier> earlier(String person, Member member) {
        List<Session> all = sessions.of(person, member);
        Set<UUID> corrected = Sessions.corrected(all);
        return all.stream()
                .map(it -> new SessionsPage.Earlier(
                        it.id().toString(),
                        it.kind().code(),
                        it.at().toInstant(),
                        it.attended(),
                        it.note(),
                        it.ownNote(),
                        members.find(it.by()).map(Member::displayName).orElse(""),
                        it.corrects() != null,
                        corrected.contains(it.id()),
                        it.by().equals(member.id()) && !corrected.contains(it.id())))
                .toList();
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), clock.getZone()).truncatedTo(ChronoUnit.MINUTES);
    }

    private static Optional<UUID> earlier(String written) {
        try {
            return Optional.of(UUID.fromString(written));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
