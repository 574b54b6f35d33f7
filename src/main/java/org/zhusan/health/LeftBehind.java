package org.zhusan.health;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.casefile.Care.Kind;
import org.zhusan.casefile.Files;
import org.zhusan.casefile.People.Person;
import org.zhusan.casefile.People.Sex;
import org.zhusan.form.Submission;
import org.zhusan.health.HospitalReferral.NamedCarer;

/** The children of whoever goes to the hospital: each has a named carer before the move, or, as an infant, goes along with its mother. */
@Component
class LeftBehind {
    static final String LIST = "carerForChildren";

    private static final int HEARD_FROM = 10;
    /** As for a seat on a lap (U05.1); with a mother in hospital a matter of feeding, to be confirmed by the Ministry of Health. */
    private static final int INFANT_BEFORE = 2;

    private final HospitalDesk desk;
    private final Files files;

    LeftBehind(HospitalDesk desk, Files files) {
        this.desk = desk;
        this.files = files;
    }

    /** Number, age and the first name as far as the reader may know it, for each child who depends on the adult. */
    List<Map<String, Object>> rows(Optional<String> adult, String patient, Member reader) {
        List<Person> children = adult.map(it -> dependants(it, Set.of(patient))).orElse(List.of());
        Map<String, String> names =
                files.firstNames(children.stream().map(Person::number).toList(), reader, "referToHospital");
        var rows = new ArrayList<Map<String, Object>>();
        for (Person child : children) {
            var row = new LinkedHashMap<String, Object>();
            row.put("childRef", child.number());
            row.put("childAge", child.age(desk.day(desk.now())));
            if (names.containsKey(child.number())) {
                row.put("firstName", names.get(child.number()));
            }
            rows.add(row);
        }
        return rows;
    }

    /**
     * @param adult who goes, none when no adult does
     * @param travellers everyone of ours who goes
     */
    List<NamedCarer> named(Submission submission, Optional<String> adult, List<String> travellers) {
        if (adult.isEmpty()) {
            return List.of();
        }
        Map<String, Person> expected = dependants(adult.get(), Set.copyOf(travellers)).stream()
                .collect(Collectors.toMap(Person::number, it -> it, (one, other) -> one, LinkedHashMap::new));
        var named = new ArrayList<NamedCarer>();
        for (Map<String, Object> row : submission.rows(LIST)) {
            Person child = expected.remove(String.valueOf(row.get("childRef")));
            if (child != null) {
                named.add(named(row, child, adult.get(), travellers));
            }
        }
        if (!expected.isEmpty()) {
            throw new HospitalRefused.ChildMissing(String.join(", ", expected.keySet()));
        }
        return named;
    }

    /** Children for whom the referral names nobody who can be with them now. */
    List<String> unsettled(HospitalReferral referral) {
        Optional<String> adult = adultWhoGoes(referral);
        Map<String, NamedCarer> named =
                referral.carers().stream().collect(Collectors.toMap(NamedCarer::child, it -> it));
        return adult.map(it -> dependants(it, Set.copyOf(referral.travellers()))).orElse(List.of()).stream()
                .map(Person::number)
                .filter(it -> !named.containsKey(it) || !stands(named.get(it)))
                .toList();
    }

    private Optional<String> adultWhoGoes(HospitalReferral referral) {
        return referral.travellers().stream().filter(it -> !desk.child(it)).findFirst();
    }

    private boolean stands(NamedCarer named) {
        return named.kind() == Kind.WITH_MOTHER || named.carer() == null || desk.canBeWithAChild(named.carer());
    }

    private List<Person> dependants(String adult, Set<String> travellers) {
        return desk.dependants(adult).stream()
                .filter(it -> !travellers.contains(it.number()))
                .toList();
    }

    private NamedCarer named(Map<String, Object> row, Person child, String adult, List<String> travellers) {
        if (child.age(desk.day(desk.now())) >= HEARD_FROM && !Boolean.TRUE.equals(row.get("childHeard"))) {
            throw new HospitalRefused.ChildNotHeard(child.number());
        }
        Kind kind = Kind.of(String.valueOf(row.get("option")));
        if (kind == Kind.WITH_MOTHER) {
            requireInfant(child, adult);
            return new NamedCarer(child.number(), kind, adult);
        }
        @Nullable String carer = HospitalPapers.blank(row.get("carerRef")) ? null : String.valueOf(row.get("carerRef"));
        if (carer == null && HospitalPapers.blank(row.get("carerName"))) {
            throw new HospitalRefused.CarerMissing(child.number());
        }
        if (carer != null && (travellers.contains(carer) || !desk.canBeWithAChild(carer))) {
            throw new HospitalRefused.CarerUnfit(carer);
        }
        return new NamedCarer(child.number(), kind, carer);
    }

    private void requireInfant(Person child, String adult) {
        boolean infant = child.age(desk.day(desk.now())) < INFANT_BEFORE;
        boolean mother = desk.person(adult).sex() == Sex.FEMALE && adult.equals(desk.ownAdult(child.number()));
        if (!infant || !mother || !desk.here(child.number())) {
            throw new HospitalRefused.NotAnInfant(child.number());
        }
    }
}
