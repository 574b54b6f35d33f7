package org.zhusan.cases;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.zhusan.agency.Access;
import org.zhusan.agency.CaseAccess;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.agency.Members;
import org.zhusan.agency.NotPermitted;
import org.zhusan.casefile.Annex;
import org.zhusan.casefile.CaseManagers;
import org.zhusan.casefile.Files;
import org.zhusan.casefile.Placements;
import org.zhusan.casefile.Records;
import org.zhusan.casefile.Timeline;

/** One person's page, and the papers handed in about them. */
@Controller
class PersonController {
    private final Files files;
    private final FiledRecords filed;
    private final Identity identity;
    private final OpenNow open;
    private final HouseholdPathway pathway;
    private final Records records;
    private final Placements placements;
    private final Timeline timeline;
    private final Members members;
    private final CaseAccess access;
    private final CaseManagers managers;
    private final List<Annex> annexes;

    PersonController(
            Files files,
            FiledRecords filed,
            Identity identity,
            OpenNow open,
            HouseholdPathway pathway,
            Records records,
            Placements placements,
            Timeline timeline,
            Members members,
            CaseAccess access,
            CaseManagers managers,
            List<Annex> annexes) {
        this.files = files;
        this.filed = filed;
        this.identity = identity;
        this.open = open;
        this.pathway = pathway;
        this.records = records;
        this.placements = placements;
        this.timeline = timeline;
        this.members = members;
        this.access = access;
        this.managers = managers;
        this.annexes = annexes;
    }

    @GetMapping("/people/{person}")
    String person(Member member, Locale language, @PathVariable String person, Model model) {
        if (!person.matches(PeopleController.NUMBER)) {
            throw new NotPermitted();
        }
        Files.Face face = files.face(person, member, "page").orElseThrow(NotPermitted::new);
        FiledRecords.All all = filed.of(person, member, language);
        List<Placements.Placement> places = places(person, member);
        Placements.Placement now = places.isEmpty() ? null : places.get(0);
        model.addAttribute(
                "person",
                new PersonPage(
                        face,
                        identity.of(all.registration(), language),
                        files.household(person, member, "page").stream()
                                .filter(it -> !it.number().equals(person))
                                .toList(),
                        manager(face, member),
                        places,
                        events(person, member),
                        all.filed(),
                        open.of(person, face.household(), now, member, language),
                        pathway.of(person, face.household(), now, member, language)
                                .orElse(null),
                        access.permits(member, Access.WRITE, person, DataClass.LEGAL_CONSENT),
                        annexes.stream()
                                .filter(it -> it.opensTo(person, member))
                                .map(Annex::name)
                                .toList()));
        return "cases/person";
    }

    /** Handed out as a file to keep, never shown inside the page: whatever it contains, it does not run here. */
    @GetMapping("/people/{person}/papers/{paper}")
    ResponseEntity<byte[]> paper(Member member, @PathVariable String person, @PathVariable UUID paper) {
        Records.Document document = records.attachment(person, paper, member, "download");
        ContentDisposition download = ContentDisposition.attachment()
                .filename(document.fileName(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, download.toString())
                .contentType(MediaType.parseMediaType(document.contentType()))
                .body(document.content());
    }

    private @Nullable String manager(Files.Face face, Member member) {
        if (face.household() == null || !access.permits(member, Access.READ, face.number(), DataClass.SOCIAL)) {
            return null;
        }
        return managers.of(face.household())
                .flatMap(members::find)
                .map(Member::displayName)
                .orElse(null);
    }

    private List<Placements.Placement> places(String person, Member member) {
        var newestFirst = new ArrayList<>(placements.of(person, member));
        Collections.reverse(newestFirst);
        return newestFirst;
    }

    private List<PersonPage.Event> events(String person, Member member) {
        return timeline.of(person, member).stream()
                .map(it -> new PersonPage.Event(
                        it.at(),
                        it.kind(),
                        members.find(it.by()).map(Member::displayName).orElse("")))
                .toList();
    }
}
