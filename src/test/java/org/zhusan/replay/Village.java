package org.zhusan.replay;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Writes small rosters of invented people for a replay. */
class Village {
    private static final String HEADER =
            "stage,flight,household,person,role,sex,birth_date,name_kk,name_ru,name_latin,name_original,"
                    + "language,orphan,unaccompanied,relatives_region,region_wish,flight_on,consent,flight_event,legal_decision\n";

    private final StringBuilder rows = new StringBuilder(HEADER);
    private final String stage;
    private String flight = "F1";
    private String relatives = "KAR";
    private String wish = "KAR";
    private String day = "2022-05-01";

    /** @param stage its own for each roster of a test, since keys begin with it */
    Village(String stage) {
        this.stage = stage;
    }

    Village flying(String flight, String day) {
        this.flight = flight;
        this.day = day;
        return this;
    }

    /** Where the relatives of whoever comes next live, and where those would like to. */
    Village living(String relatives, String wish) {
        this.relatives = relatives;
        this.wish = wish;
        return this;
    }

    /** A mother of 32 and her child, 12 when they fly; keys {@code NAME} and {@code NAME-child}. */
    Village family(String name, String words, String childWords) {
        adult(name, name, "female", words);
        return child(name, name + "-child", "2010-01-01", "", "", childWords);
    }

    /** Such a family, whose mother consents; then something else happens to her. */
    Village familyOf(String name, String flightEvent, String legalDecision) {
        row(name, name, "adult", "female", "1990-01-01", "", "", "", flightEvent, legalDecision);
        return child(name, name + "-child", "2010-01-01", "", "", "");
    }

    Village adult(String household, String key, String sex, String words) {
        return row(household, key, "adult", sex, "1990-01-01", "", "", words, "", "");
    }

    Village adult(String household, String key, String sex, String words, String flightEvent, String legalDecision) {
        return row(household, key, "adult", sex, "1990-01-01", "", "", words, flightEvent, legalDecision);
    }

    Village child(String household, String key, String born, String orphan, String unaccompanied, String words) {
        return row(household, key, "child", "male", born, orphan, unaccompanied, words, "", "");
    }

    private Village row(
            String household,
            String key,
            String role,
            String sex,
            String born,
            String orphan,
            String alone,
            String words,
            String flightEvent,
            String legalDecision) {
        rows.append(String.join(
                        ",",
                        stage,
                        stage + "-" + flight,
                        stage + "-" + household,
                        stage + "-" + key,
                        role,
                        sex,
                        born,
                        "Жусанова Әлия",
                        "Жусанова Алия",
                        "Zhusanova Aliya",
                        "",
                        "kk",
                        orphan,
                        alone,
                        relatives,
                        wish,
                        day,
                        words,
                        flightEvent,
                        legalDecision))
                .append('\n');
        return this;
    }

    RosterFolder folder() {
        return new RosterFolder(Map.of("village.csv", rows.toString().getBytes(StandardCharsets.UTF_8)));
    }
}
