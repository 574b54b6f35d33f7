package org.zhusan.casefile;

import com.google.crypto.tink.Aead;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.agency.Newcomers;
import org.zhusan.database.Remembered;

/** People as rows without names, their names as the first record of their file. */
@Component
class SqlPeople implements People {
    /** The record that holds names; a later one of the same form corrects it. */
    static final String REGISTRATION = "registration";

    private static final String AGENCY_ABROAD = "mfa";

    private final JdbcClient sql;
    private final KeySets keys;
    private final PersonRows people;
    private final Households households;
    private final SqlPlacements placements;
    private final Records records;
    private final Timeline timeline;
    private final Newcomers newcomers;
    private final Renaming renaming;
    private final Clock clock;

    SqlPeople(
            JdbcClient sql,
            KeySets keys,
            PersonRows people,
            Households households,
            SqlPlacements placements,
            Records records,
            Timeline timeline,
            Newcomers newcomers,
            Renaming renaming,
            Clock clock) {
        this.sql = sql;
        this.keys = keys;
        this.people = people;
        this.households = households;
        this.placements = placements;
        this.records = records;
        this.timeline = timeline;
        this.newcomers = newcomers;
        this.renaming = renaming;
        this.clock = clock;
    }

    @Override
    @Transactional
    public String register(NewPerson person, Member by) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String number = open(person, now, by);
        placements.begin(number, person.foundIn(), AGENCY_ABROAD, now, by);
        return opened(number, person, now, by);
    }

    @Override
    @Transactional
    public String registerNewborn(NewPerson child, String mother, Member by) {
        String household = find(mother)
                .map(Person::household)
                .orElseThrow(() -> new HouseholdRefused("casefile.unknownPerson", mother));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String number = open(child, now, by);
        placements.beginBeside(number, mother, now, by);
        opened(number, child, now, by);
        households.receive(household, number, mother);
        changed(List.of(number), by);
        newcomers.joined(household);
        return number;
    }

    @Override
    @Transactional
    public void rename(String person, Names names, String task, Member by) {
        renaming.rename(person, names, task, by);
    }

    private String open(NewPerson person, Instant now, Member by) {
        String number = sql.sql("SELECT 'ZH-P-' || to_char(nextval('zhusan.person_number'), 'FM000000')")
                .query(String.class)
                .single();
        keys.create(number);
        Aead key = keys.of(number).orElseThrow();
        sql.sql(
                        "INSERT INTO zhusan.person (number, role, sex, orphan, unaccompanied, essentials, registered_at, registered_by) "
                                + "VALUES (:number, :role, :sex, :orphan, :unaccompanied, :essentials, :at, :by)")
                .param("number", number)
                .param("role", person.role().name())
                .param("sex", person.sex().name())
                .param("orphan", person.orphan())
                .param("unaccompanied", person.unaccompanied())
                .param("essentials", PersonRows.essentials(key, number, person))
                .param("at", Timestamp.from(now))
                .param("by", by.id())
                .update();
        Remembered.forget();
        return number;
    }

    private String opened(String number, NewPerson person, Instant now, Member by) {
        records.store(new Records.NewRecord(
                number,
                REGISTRATION,
                REGISTRATION,
                "1",
                "registration of " + number,
                by,
                now,
                parts(person),
                List.of()));
        timeline.note(number, "person.registered", DataClass.ROUTE, by);
        return number;
    }

    @Override
    @Transactional
    public String formHousehold(List<String> members, Member by) {
        String household = households.form(members, by);
        changed(members, by);
        return household;
    }

    @Override
    @Transactional
    public String splitHousehold(List<String> leaving, Member by) {
        String household = households.split(leaving, by);
        changed(leaving, by);
        return household;
    }

    @Override
    @Transactional
    public void joinHousehold(String household, List<String> joining, Member by) {
        households.join(household, joining, by);
        changed(joining, by);
        newcomers.joined(household);
    }

    @Override
    public Optional<Person> find(String person) {
        return people.where("WHERE p.number = :number", Map.of("number", person)).stream()
                .findFirst();
    }

    @Override
    public List<Person> find(Collection<String> numbers) {
        return people.where(
                "WHERE p.number = ANY (:numbers) ORDER BY m.household, m.reference DESC, m.position, p.number",
                Map.of("numbers", numbers.toArray(String[]::new)));
    }

    @Override
    public Map<String, String> inCareOf(Collection<String> numbers) {
        return households.careOf(numbers);
    }

    @Override
    public List<Person> household(String person) {
        return find(person)
                .map(it -> it.household() == null ? List.of(it) : households.of(it.household()))
                .orElse(List.of());
    }

    @Override
    public List<Person> livingIn(String household) {
        return households.of(household);
    }

    @Override
    public List<Person> childrenOf(String adult, LocalDate on) {
        return people
                .where("WHERE m.in_care_of = :adult AND p.role = 'CHILD' ORDER BY m.position", Map.of("adult", adult))
                .stream()
                .filter(it -> it.age(on) < 18)
                .toList();
    }

    private void changed(List<String> members, Member by) {
        members.forEach(it -> timeline.note(it, "household.changed", DataClass.ROUTE, by));
    }

    private static Map<DataClass, Map<String, Object>> parts(NewPerson person) {
        var kazakh = new PersonName(person.kazakhName());
        var russian = new PersonName(person.russianName());
        var latin = new PersonName(person.latinName());
        var identity = new LinkedHashMap<String, Object>();
        identity.put("kazakhName", kazakh.full());
        identity.put("russianName", russian.full());
        identity.put("latinName", latin.full());
        identity.put("originalScript", new PersonName(person.originalScript()).full());
        identity.put("birthDate", person.birthDate());
        var first = new LinkedHashMap<String, Object>();
        first.put("kazakhFirstName", kazakh.first());
        first.put("russianFirstName", russian.first());
        first.put("latinFirstName", latin.first());
        first.put("language", person.language());
        var parts = new EnumMap<DataClass, Map<String, Object>>(DataClass.class);
        parts.put(DataClass.IDENTITY, identity);
        parts.put(DataClass.IDENTITY_FIRST, first);
        Map<String, Object> regions = regions(person.relativesRegion(), person.regionWish());
        if (!regions.isEmpty()) {
            parts.put(DataClass.ROUTE, regions);
        }
        return parts;
    }

    private static Map<String, Object> regions(@Nullable String relatives, @Nullable String wish) {
        var regions = new LinkedHashMap<String, Object>();
        if (relatives != null) {
            regions.put("relativesRegion", relatives);
        }
        if (wish != null) {
            regions.put("regionWish", wish);
        }
        return regions;
    }
}
