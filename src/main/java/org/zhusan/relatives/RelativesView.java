package org.zhusan.relatives;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Access;
import org.zhusan.agency.CaseAccess;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.casefile.Files;
import org.zhusan.casefile.Readiness;
import org.zhusan.casefile.Records;
import org.zhusan.relatives.RelativesPage.Told;
import org.zhusan.relatives.RelativesPage.Tried;

/** What the page of a person's relatives shows to this very reader. */
@Component
class RelativesView {
    private static final String PURPOSE = "relatives";
    private static final Map<String, String> ASKED = Map.of(
            "acceptPerson", "person", "acceptChildren", "children", "beGuardian", "guardian", "giveSample", "sample");

    private final RelativesCases cases;
    private final RelativesDesk desk;
    private final Readiness readiness;
    private final Records records;
    private final Files files;
    private final CaseAccess access;

    RelativesView(
            RelativesCases cases,
            RelativesDesk desk,
            Readiness readiness,
            Records records,
            Files files,
            CaseAccess access) {
        this.cases = cases;
        this.desk = desk;
        this.readiness = readiness;
        this.records = records;
        this.files = files;
        this.access = access;
    }

    /** Relatives were asked for, and the reader may read how the person lives. */
    boolean opensTo(String person, Member reader) {
        return access.permits(reader, Access.READ, person, DataClass.SOCIAL)
                && (cases.latest(person).isPresent() || readiness.latest(person).isPresent());
    }

    RelativesPage of(String person, Member reader) {
        Optional<RelativesCase> latest = cases.latest(person);
        Map<String, Object> whom = desk.whom(person, reader, PURPOSE);
        return new RelativesPage(
                person,
                files.face(person, reader, PURPOSE)
                        .map(Files.Face::appearance)
                        .map(Files.Appearance::firstName)
                        .orElse(""),
                finding(person),
                text(whom, "relative"),
                text(whom, "reach"),
                Boolean.TRUE.equals(whom.get("doNotCall")),
                Boolean.TRUE.equals(whom.get("doNotTell")),
                latest.filter(it -> it.toldOn() != null)
                        .flatMap(it -> told(person, reader))
                        .orElse(null),
                latest.map(this::attempts).orElse(List.of()));
    }

    private RelativesPage.@Nullable Finding finding(String person) {
        LocalDate today = desk.today();
        return readiness
                .latest(person)
                .map(it -> new RelativesPage.Finding(
                        it.state().code(),
                        it.region(),
                        it.seenOn(),
                        it.validUntil(),
                        !it.validUntil().isBefore(today)))
                .orElse(null);
    }

    private Optional<Told> told(String person, Member reader) {
        return records.latest(person, "recordWillingness", reader, PURPOSE)
                .map(Records.Stored::answers)
                .filter(it -> it.get("toldOn") instanceof LocalDate)
                .map(it -> new Told((LocalDate) it.get("toldOn"), answers(it), text(it, "conditions")));
    }

    private static Map<String, String> answers(Map<String, Object> record) {
        var answers = new LinkedHashMap<String, String>();
        List.of("acceptPerson", "acceptChildren", "beGuardian", "giveSample").forEach(field -> {
            if (record.get(field) instanceof String answer) {
                answers.put(ASKED.getOrDefault(field, field), answer);
            }
        });
        return answers;
    }

    private List<Tried> attempts(RelativesCase latest) {
        var tried = new ArrayList<>(cases.attempts(latest.id()).stream()
                .map(it -> new Tried(it.at(), it.channel(), it.outcome()))
                .toList());
        Collections.reverse(tried);
        return tried;
    }

    private static String text(Map<String, Object> answers, String field) {
        return answers.get(field) instanceof String text ? text : "";
    }
}
