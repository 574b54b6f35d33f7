package org.zhusan.health;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.casefile.People;
import org.zhusan.casefile.People.Person;
import org.zhusan.casefile.People.Sex;
import org.zhusan.casefile.Records;
import org.zhusan.casefile.Records.Stored;
import org.zhusan.casefile.Timeline;

/** What vaccination asks of the case file: age, the last word on pregnancy, fever on admission, serious reactions; and lines for the timeline. */
@Component
class VaccinationDesk {
    static final Member HEALTH = Member.system("health");

    private static final String EXAMINATION = "examineOnAdmission";
    private static final BigDecimal FEVER = new BigDecimal("38.0");
    private static final Duration FEVER_COUNTS = Duration.ofDays(7);
    private static final int MAY_BE_PREGNANT_FROM = 12;

    private final People people;
    private final Records records;
    private final Timeline timeline;
    private final Clock clock;

    VaccinationDesk(People people, Records records, Timeline timeline, Clock clock) {
        this.people = people;
        this.records = records;
        this.timeline = timeline;
        this.clock = clock;
    }

    Person person(String number) {
        return people.find(number).orElseThrow(VaccinationRefused.UnknownPerson::new);
    }

    LocalDate today() {
        return day(clock.instant());
    }

    LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }

    /** {@code yes}, {@code no} or {@code unknown}, as a clinician recorded it last; of whom it is not asked: no. */
    String pregnancy(Person person, Member reader) {
        if (!mayBePregnant(person)) {
            return "no";
        }
        return Stream.of(EXAMINATION, "planVaccination", "giveVaccine")
                .flatMap(it -> records.latest(person.number(), it, reader, VaccinationProcess.VACCINATION).stream())
                .filter(it -> it.answers().get("pregnancy") != null)
                .max(Comparator.comparing(Stored::at))
                .map(it -> String.valueOf(it.answers().get("pregnancy")))
                .orElse("unknown");
    }

    boolean mayBePregnant(Person person) {
        return person.sex() == Sex.FEMALE && person.age(today()) >= MAY_BE_PREGNANT_FROM;
    }

    /** Fever measured on admission in the last seven days. */
    boolean feverish(Person person) {
        return records.latest(person.number(), EXAMINATION, HEALTH, VaccinationProcess.VACCINATION)
                .filter(it -> it.at().isAfter(clock.instant().minus(FEVER_COUNTS)))
                .map(it -> it.answers().get("temp"))
                .map(it -> new BigDecimal(String.valueOf(it)))
                .filter(it -> it.compareTo(FEVER) >= 0)
                .isPresent();
    }

    /** Rows of given doses after which a serious reaction was seen, newest first, as far as the reader may know. */
    List<Map<String, Object>> seriousReactions(String person, Member reader) {
        return records.of(person, "giveVaccine", reader, VaccinationProcess.VACCINATION).stream()
                .flatMap(it -> rows(it.answers().get("doses")).stream())
                .filter(it -> "serious".equals(it.get("reaction")))
                .map(it -> Map.of("vaccine", it.get("vaccine"), "date", it.get("date")))
                .toList();
    }

    Map<String, Object> about(Person person) {
        return Map.of("sex", person.sex() == Sex.FEMALE ? "female" : "male", "ageYears", person.age(today()));
    }

    void note(String person, String kind, DataClass dataClass, Member by) {
        timeline.note(person, kind, dataClass, by);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rows(Object rows) {
        return Optional.ofNullable((List<Map<String, Object>>) rows).orElse(List.of());
    }
}
