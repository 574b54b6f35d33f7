package org.zhusan.roster.synthetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhusan.casefile.People.FoundIn;
import org.zhusan.casefile.People.NewPerson;
import org.zhusan.casefile.People.Role;
import org.zhusan.casefile.People.Sex;
import org.zhusan.roster.RosterRow;
import org.zhusan.roster.synthetic.Family.Kind;

/** Gives the people of a stage's families names, ages and keys. */
class Households {
    /** Most left for the zone in 2012-2015; who is younger was born there. */
    private static final int BORN_ABROAD_BELOW_MONTHS = 66;

    private final String stage;
    private final Random random;
    private int households;
    private int people;

    Households(String stage, Random random) {
        this.stage = stage;
        this.random = random;
    }

    List<RosterRow> people(Family family) {
        households++;
        var ages = childrensAges(family);
        var language = random.nextInt(10) < 7 ? "kk" : "ru";
        var surname = any(InventedNames.SURNAMES);
        var given = new LinkedHashSet<Spelling>();
        var rows = new ArrayList<RosterRow>();
        if (!family.is(Kind.ORPHANS) && !family.is(Kind.UNACCOMPANIED)) {
            rows.add(adult(family, language, surname, given, ages.isEmpty() ? 0 : ages.get(0)));
        }
        for (int age : ages) {
            boolean eldest = age == ages.get(0);
            rows.add(child(family, language, surname, given, age, eldest));
        }
        return rows;
    }

    /** In months, the eldest first. */
    private List<Integer> childrensAges(Family family) {
        var ages = new ArrayList<Integer>();
        do {
            ages.clear();
            int age =
                    family.is(Kind.BOY_WHOSE_MOTHER_STAYS) ? 84 : 3 + Math.min(random.nextInt(60), random.nextInt(90));
            for (int i = 0; i < family.children; i++) {
                ages.add(0, age);
                age += 14 + random.nextInt(22);
            }
        } while (!ages.isEmpty() && ages.get(0) > 17 * 12);
        return ages;
    }

    private RosterRow adult(Family family, String language, Spelling surname, Set<Spelling> given, int eldestChild) {
        boolean man = family.is(Kind.MAN);
        int youngest = Math.max(19 * 12, eldestChild + 18 * 12);
        int age = youngest + random.nextInt(man ? 26 * 12 : 12 * 12);
        // she stays, so no seat is planned, and she counts among the refusals of stage 2 (domain.md 7.1)
        boolean stays = family.is(Kind.BOY_WHOSE_MOTHER_STAYS);
        boolean custody = man || family.is(Kind.DETAINED_MOTHER);
        var person = new NewPerson(
                Role.ADULT,
                man ? Sex.MALE : Sex.FEMALE,
                birth(family, age),
                "",
                "",
                "",
                "",
                language,
                false,
                false,
                man ? FoundIn.PRISON : FoundIn.CAMP,
                family.region,
                custody || stays || family.is(Kind.REFUSING_WOMAN) ? null : family.region);
        var script = new RosterRow.Script(
                words(family.consent),
                family.flightEvent.equals("emergency") ? family.flightEvent : "",
                custody ? "custody" : family.undertaking ? "undertaking" : "",
                custody || stays || family.finding() ? "" : family.stayEvent,
                "",
                regionAnswer(family, person),
                Set.of());
        return row(stays ? "S2" : stage, stays ? null : family.flight, named(person, surname, given, false), script);
    }

    private RosterRow child(
            Family family, String language, Spelling surname, Set<Spelling> given, int age, boolean eldest) {
        var person = new NewPerson(
                Role.CHILD,
                random.nextBoolean() || family.is(Kind.BOY_WHOSE_MOTHER_STAYS) ? Sex.MALE : Sex.FEMALE,
                birth(family, age),
                "",
                "",
                "",
                "",
                language,
                family.is(Kind.ORPHANS),
                family.is(Kind.UNACCOMPANIED) || family.is(Kind.BOY_WHOSE_MOTHER_STAYS),
                FoundIn.CAMP,
                family.region,
                family.region);
        var script = new RosterRow.Script(
                Set.of(),
                eldest && family.flightEvent.equals("missing-at-handover") ? family.flightEvent : "",
                "",
                eldest || !family.finding() ? family.stayEvent : "",
                "",
                regionAnswer(family, person),
                Set.of());
        return row(stage, family.flight, named(person, surname, given, age < BORN_ABROAD_BELOW_MONTHS), script);
    }

    private static String regionAnswer(Family family, NewPerson person) {
        return person.regionWish() == null ? "" : family.regionAnswer;
    }

    private RosterRow row(String countedIn, @Nullable FlightPlan flight, NewPerson person, RosterRow.Script script) {
        people++;
        return new RosterRow(
                people + 1,
                countedIn,
                flight == null ? null : flight.flight(),
                flight == null ? null : flight.on(),
                "%s-H%02d".formatted(stage, households),
                "%s-%04d".formatted(stage, people),
                person,
                script);
    }

    private NewPerson named(NewPerson person, Spelling surname, Set<Spelling> taken, boolean bornAbroad) {
        boolean female = person.sex() == Sex.FEMALE;
        Spelling given;
        do {
            given = any(female ? InventedNames.WOMEN : InventedNames.MEN);
        } while (!taken.add(given));
        var name = (female ? surname.feminine() : surname).before(given);
        String original = bornAbroad ? name.arabic() : person.language().equals("ru") ? name.russian() : name.kazakh();
        return new NewPerson(
                person.role(),
                person.sex(),
                person.birthDate(),
                name.kazakh(),
                name.russian(),
                name.latin(),
                original,
                person.language(),
                person.orphan(),
                person.unaccompanied(),
                person.foundIn(),
                person.relativesRegion(),
                person.regionWish());
    }

    private LocalDate birth(Family family, int months) {
        return family.flight.on().minusMonths(months).minusDays(random.nextInt(28));
    }

    private Spelling any(List<Spelling> names) {
        return names.get(random.nextInt(names.size()));
    }

    private static Set<String> words(String consent) {
        return consent.isEmpty() ? Set.of() : new LinkedHashSet<>(List.of(consent.split(" ")));
    }
}
