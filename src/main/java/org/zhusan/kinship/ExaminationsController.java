package org.zhusan.kinship;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.zhusan.agency.Member;
import org.zhusan.agency.NotPermitted;
import org.zhusan.casefile.Files;
import org.zhusan.casefile.Records;

/** The pages of an examination: its course, the lawyer's slip, the laboratory's report; and the list of a child's. */
@Controller
class ExaminationsController {
    private static final String NUMBER = "ZH-K-[0-9]{6,12}";

    private final Custody custody;
    private final Slips slips;
    private final Examinations examinations;
    private final ExaminationAccess access;
    private final Files files;

    ExaminationsController(
            Custody custody, Slips slips, Examinations examinations, ExaminationAccess access, Files files) {
        this.custody = custody;
        this.slips = slips;
        this.examinations = examinations;
        this.access = access;
        this.files = files;
    }

    @GetMapping("/examinations/{number}")
    String custody(Member member, @PathVariable String number, Model model) {
        model.addAttribute("custody", custody.of(checked(number), member));
        return "kinship/custody";
    }

    @GetMapping("/examinations/{number}/slip")
    String slip(Member member, @PathVariable String number, Model model) {
        model.addAttribute("slip", slips.of(checked(number), member));
        return "kinship/slip";
    }

    @GetMapping("/examinations/{number}/reports/{id}")
    ResponseEntity<byte[]> report(Member member, @PathVariable String number, @PathVariable String id) {
        Records.Document file = custody.report(checked(number), uuid(id), member);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.contentType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(file.content());
    }

    @GetMapping("/people/{person}/examinations")
    String examinations(Member member, @PathVariable String person, Model model) {
        if (!person.matches("ZH-P-[0-9]{6,12}") || !access.list(person, member)) {
            throw new NotPermitted();
        }
        var rows = examinations.of(person).stream()
                .map(it -> new ExaminationsPage.Row(
                        it.number(),
                        it.orderedOn(),
                        it.deadline(),
                        it.state().name(),
                        access.custody(it.number(), person, member),
                        it.round() > 0 && access.slip(person, member)))
                .toList();
        model.addAttribute(
                "examinations",
                new ExaminationsPage(files.face(person, member, "examinations").orElseThrow(NotPermitted::new), rows));
        return "kinship/examinations";
    }

    private static String checked(String number) {
        if (!number.matches(NUMBER)) {
            throw new NotPermitted();
        }
        return number;
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new NotPermitted();
        }
    }
}
