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
import org.springframework.web.bind.annotation.RequestParam;
import org.zhusan.agency.Access;
import org.zhusan.agency.CaseAccess;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.agency.NotPermitted;
import org.zhusan.casefile.Annex;
import org.zhusan.casefile.Files;
import org.zhusan.casefile.Placements;
import org.zhusan.casefile.Records;

/** One person's page, and the papers handed in about them. */
@Controller
class PersonController {
    private static final String PURPOSE = "page";

    private final Files files;
    private final Circles circles;
    private final FiledRecords filed;
    private final Identity identity;
    private final Around around;
    private final Happened happened;
    private final Records records;
    private final Placements placements;
    private final CaseAccess access;
    private final List<Annex> annexes;

    PersonController(
            Files files,
            Circles circles,
            FiledRecords filed,
            Identity identity,
            Around around,
            Happened happened,
            Records records,
            Placements placements,
            CaseAccess access,
            List<Annex> annexes) {
        this.files = files;
        this.circles = circles;
        this.filed = filed;
        this.identity = identity;
        this.around = around;
        this.happened = happened;
        this.records = records;
        this.placements = placements;
        this.access = access;
        this.annexes = annexes;
    }

    @GetMapping("/people/{person}")
    String person(
            Member member,
            Locale language,
            @PathVariable String person,
            @RequestParam(name = "class", defaultValue = "") String dataClass,
            Model model) {
        Circle circle = circles.ofPerson(person, member, PURPOSE);
        Files.Face face = files.face(person, member, PURPOSE).orElseThrow(NotPermitted::new);
        FiledRecords.All all = filed.of(person, member, language);
        Around.Seen seen = around.of(circle, member, language);
        model.addAttribute(
                "person",
                new PersonPage(
                        face,
                        identity.of(all.registration(), language),
                        seen.members(),
                        seen.manager(),
                        places(person, member),
                        happened.to(person, member),
                        all.filed(),
                        seen.open(),
                        seen.days(),
                        seen.pathway(),
                        access.permits(member, Access.WRITE, person, DataClass.LEGAL_CONSENT),
                        annexes.stream()
                                .filter(it -> it.opensTo(person, member))
                                .map(Annex::name)
                                .toList(),
                        chosen(dataClass, all.filed())));
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

    /** Only what stands there can be chosen; anything else is everything. */
    private static @Nullable DataClass chosen(String wanted, List<PersonPage.Filed> filed) {
        return filed.stream()
                .flatMap(it -> it.parts().stream())
                .map(PersonPage.Part::dataClass)
                .filter(it -> it.code().equals(wanted))
                .findFirst()
                .orElse(null);
    }

    private List<Placements.Placement> places(String person, Member member) {
        var newestFirst = new ArrayList<>(placements.of(person, member));
        Collections.reverse(newestFirst);
        return newestFirst;
    }
}
