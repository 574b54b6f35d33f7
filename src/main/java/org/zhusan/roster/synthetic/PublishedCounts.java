package org.zhusan.roster.synthetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.zhusan.casefile.People.FoundIn;
import org.zhusan.casefile.People.NewPerson;
import org.zhusan.casefile.People.Role;
import org.zhusan.casefile.People.Sex;
import org.zhusan.roster.RosterRow;

/**
 * Jusan-5: its few people could be recognised, so nothing is invented about them. Only the published counts are carried over (domain.md
 * 7.1, 7.8); whatever else the format asks for is a placeholder, the same for everybody.
 */
class PublishedCounts {
    private static final LocalDate ANNOUNCED = LocalDate.of(2021, 2, 4);
    private static final LocalDate ADULT_PLACEHOLDER = LocalDate.of(1990, 1, 1);
    private static final LocalDate CHILD_PLACEHOLDER = LocalDate.of(2015, 1, 1);
    private static final Spelling MAN = new Spelling("Ер адам", "Мужчина", "Man", "");
    private static final Spelling WOMAN = new Spelling("Әйел", "Женщина", "Woman", "");
    private static final Spelling CHILD = new Spelling("Бала", "Ребёнок", "Child", "");

    private final List<RosterRow> rows = new ArrayList<>();
    private int households;

    private PublishedCounts() {}

    static List<RosterRow> stageFive() {
        var five = new PublishedCounts();
        for (int man = 0; man < 4; man++) {
            five.households++;
            five.add(MAN, man, Sex.MALE, false, "custody");
        }
        five.households++;
        five.add(WOMAN, 0, Sex.FEMALE, false, "");
        for (int child = 0; child < 5; child++) {
            five.add(CHILD, child, Sex.FEMALE, false, "");
        }
        for (int orphan = 5; orphan < 7; orphan++) {
            five.households++;
            five.add(CHILD, orphan, Sex.FEMALE, true, "");
        }
        return five.rows;
    }

    private void add(Spelling word, int index, Sex sex, boolean orphan, String legalDecision) {
        boolean child = word == CHILD;
        char cyrillic = "АБВГДЕЖ".charAt(index);
        String kazakh = word.kazakh() + " " + cyrillic;
        var person = new NewPerson(
                child ? Role.CHILD : Role.ADULT,
                sex,
                child ? CHILD_PLACEHOLDER : ADULT_PLACEHOLDER,
                kazakh,
                word.russian() + " " + cyrillic,
                word.latin() + " " + "ABCDEFG".charAt(index),
                kazakh,
                "kk",
                orphan,
                false,
                FoundIn.CAMP,
                null,
                null);
        rows.add(new RosterRow(
                rows.size() + 2,
                "S5",
                "S5-F1",
                ANNOUNCED,
                "S5-H%02d".formatted(households),
                "S5-%04d".formatted(rows.size() + 1),
                person,
                new RosterRow.Script(Set.of(), "", legalDecision, "", "", "", Set.of())));
    }
}
