package org.zhusan.casefile;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.database.Remembered;

/** Who lives together, dated; memberships are ended, never changed, so that the past can be told. */
@Component
class Households {
    private final JdbcClient sql;
    private final PersonRows people;
    private final Clock clock;

    Households(JdbcClient sql, PersonRows people, Clock clock) {
        this.sql = sql;
        this.people = people;
        this.clock = clock;
    }

    String form(List<String> numbers, Member by) {
        List<People.Person> members = known(numbers);
        members.stream().filter(it -> it.household() != null).findFirst().ifPresent(it -> {
            throw new HouseholdRefused("casefile.alreadyInHousehold", it.number(), it.household());
        });
        String household = open(by);
        enter(household, members, careByOrder(members));
        return household;
    }

    String split(List<String> numbers, Member by) {
        List<People.Person> leaving = known(numbers);
        var from = new LinkedHashSet<String>();
        leaving.forEach(it -> from.add(it.household() == null ? "" : it.household()));
        if (from.size() != 1 || from.contains("")) {
            throw new HouseholdRefused("casefile.notOneHousehold");
        }
        String old = from.iterator().next();
        List<People.Person> staying = new ArrayList<>(of(old));
        staying.removeIf(it -> numbers.contains(it.number()));
        if (staying.isEmpty()) {
            throw new HouseholdRefused("casefile.nobodyStays", old);
        }
        Map<String, String> care = care(old);
        leave(old);
        enter(old, staying, kept(care, staying));
        String household = open(by);
        enter(household, leaving, kept(care, leaving));
        return household;
    }

    void join(String household, List<String> numbers, Member by) {
        List<People.Person> here = of(household);
        if (here.isEmpty()) {
            throw new HouseholdRefused("casefile.unknownHousehold", household);
        }
        List<People.Person> joining = known(numbers);
        joining.stream()
                .filter(it -> household.equals(it.household()))
                .findFirst()
                .ifPresent(it -> {
                    throw new HouseholdRefused("casefile.alreadyInHousehold", it.number(), household);
                });
        var care = new HashMap<>(care(household));
        var left = new LinkedHashSet<String>();
        joining.stream()
                .map(People.Person::household)
                .filter(java.util.Objects::nonNull)
                .forEach(left::add);
        left.forEach(it -> care.putAll(care(it)));
        for (String old : left) {
            List<People.Person> staying = new ArrayList<>(of(old));
            staying.removeIf(it -> numbers.contains(it.number()));
            leave(old);
            enter(old, staying, kept(care, staying));
        }
        leave(household);
        var all = new ArrayList<>(here);
        all.addAll(joining);
        enter(household, all, kept(care, all));
    }

    /** A child is born into the household, in the care of its mother. */
    void receive(String household, String child, String mother) {
        int last = sql.sql("SELECT max(position) FROM zhusan.household_member "
                        + "WHERE household = :household AND until_at = 'infinity'")
                .param("household", household)
                .query(Integer.class)
                .single();
        sql.sql("INSERT INTO zhusan.household_member (household, person, position, reference, in_care_of, since_at) "
                        + "VALUES (:household, :child, :position, false, :mother, :at)")
                .param("household", household)
                .param("child", child)
                .param("position", last + 1)
                .param("mother", mother)
                .param("at", now())
                .update();
        Remembered.forget();
    }

    /** Reference person first, then in the order of the roster. */
    List<People.Person> of(String household) {
        return people.where(
                "WHERE m.household = :household ORDER BY m.reference DESC, m.position", Map.of("household", household));
    }

    /** In whose care each of these children lives now, by child. */
    Map<String, String> careOf(Collection<String> children) {
        var care = new HashMap<String, String>();
        sql.sql("SELECT person, in_care_of FROM zhusan.household_member "
                        + "WHERE person = ANY (:children) AND until_at = 'infinity' AND in_care_of IS NOT NULL")
                .param("children", children.toArray(String[]::new))
                .query((row, number) -> care.put(row.getString(1), row.getString(2)))
                .list();
        return care;
    }

    private List<People.Person> known(List<String> numbers) {
        var found = new HashMap<String, People.Person>();
        people.where("WHERE p.number IN (:numbers)", Map.of("numbers", numbers.isEmpty() ? List.of("") : numbers))
                .forEach(it -> found.put(it.number(), it));
        if (numbers.isEmpty() || new LinkedHashSet<>(numbers).size() != numbers.size()) {
            throw new HouseholdRefused("casefile.householdMembers");
        }
        return numbers.stream()
                .map(it -> Optional.ofNullable(found.get(it))
                        .orElseThrow(() -> new HouseholdRefused("casefile.unknownPerson", it)))
                .toList();
    }

    private String open(Member by) {
        return sql.sql(
                        "INSERT INTO zhusan.household (number, formed_at, formed_by) "
                                + "VALUES ('ZH-H-' || to_char(nextval('zhusan.household_number'), 'FM000000'), :at, :by) RETURNING number")
                .param("at", now())
                .param("by", by.id())
                .query(String.class)
                .single();
    }

    private void leave(String household) {
        sql.sql("UPDATE zhusan.household_member SET until_at = greatest(since_at, :at) "
                        + "WHERE household = :household AND until_at = 'infinity'")
                .param("at", now())
                .param("household", household)
                .update();
        Remembered.forget();
    }

    private void enter(String household, List<People.Person> members, Map<String, String> care) {
        String reference = members.isEmpty() ? "" : reference(members).number();
        int position = 0;
        for (People.Person member : members) {
            sql.sql(
                            "INSERT INTO zhusan.household_member (household, person, position, reference, in_care_of, since_at) "
                                    + "VALUES (:household, :person, :position, :reference, :care, :at)")
                    .param("household", household)
                    .param("person", member.number())
                    .param("position", position++)
                    .param("reference", member.number().equals(reference))
                    .param("care", care.get(member.number()))
                    .param("at", now())
                    .update();
        }
        Remembered.forget();
    }

    private static People.Person reference(List<People.Person> members) {
        return members.stream().filter(Households::adult).findFirst().orElseGet(() -> members.stream()
                .min(Comparator.comparing(People.Person::birthDate))
                .orElseThrow());
    }

    private static Map<String, String> careByOrder(List<People.Person> members) {
        People.Person reference = reference(members);
        @Nullable String adult = adult(reference) ? reference.number() : null;
        var care = new HashMap<String, String>();
        for (People.Person member : members) {
            if (adult(member)) {
                adult = member.number();
            } else if (adult != null && !member.orphan()) {
                care.put(member.number(), adult);
            }
        }
        return care;
    }

    /** Who was in whose care, by child. */
    private Map<String, String> care(String household) {
        var care = new HashMap<String, String>();
        sql.sql("SELECT person, in_care_of FROM zhusan.household_member "
                        + "WHERE household = :household AND until_at = 'infinity' AND in_care_of IS NOT NULL")
                .param("household", household)
                .query((row, number) -> care.put(row.getString(1), row.getString(2)))
                .list();
        return care;
    }

    /** A child is in the care of an adult only while both live in the household. */
    private static Map<String, String> kept(Map<String, String> care, List<People.Person> members) {
        var present = new LinkedHashSet<String>();
        members.forEach(it -> present.add(it.number()));
        var kept = new HashMap<>(care);
        kept.values().removeIf(adult -> !present.contains(adult));
        return kept;
    }

    private static boolean adult(People.Person person) {
        return person.role() == People.Role.ADULT;
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
