package org.zhusan.roster.synthetic;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Kazakh Cyrillic in Latin letters, the way the rosters spell it throughout; the table stands in {@code rosters/README.md}. */
class Latin {
    private static final String CYRILLIC =
            "а ә б в г ғ д ж з и й к қ л м н ң о ө п р с т у ұ ү ф х һ ц ч ш щ ъ ы і ь э ю я";
    private static final String LATIN =
            "a a b v g g d zh z i i k k l m n ng o o p r s t u u u f kh h ts ch sh shch - y i - e yu ya";
    private static final Map<Character, String> LETTERS = letters();

    private Latin() {}

    private static Map<Character, String> letters() {
        var letters = new HashMap<Character, String>();
        String[] cyrillic = CYRILLIC.split(" ");
        String[] latin = LATIN.split(" ");
        for (int i = 0; i < cyrillic.length; i++) {
            letters.put(cyrillic[i].charAt(0), latin[i].equals("-") ? "" : latin[i]);
        }
        return letters;
    }

    static String of(String cyrillic) {
        var latin = new StringBuilder();
        char before = ' ';
        for (char letter : cyrillic.toCharArray()) {
            char lower = Character.toLowerCase(letter);
            String spelled = lower == 'е' ? ("аәеиоөуұүыіэюя ".indexOf(before) >= 0 ? "ye" : "e") : LETTERS.get(lower);
            if (spelled == null) {
                spelled = String.valueOf(letter);
            }
            latin.append(Character.isUpperCase(letter) ? capital(spelled) : spelled);
            before = lower;
        }
        return latin.toString();
    }

    private static String capital(String spelled) {
        return spelled.substring(0, 1).toUpperCase(Locale.ROOT) + spelled.substring(1);
    }
}
