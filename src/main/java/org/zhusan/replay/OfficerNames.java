package org.zhusan.replay;

import java.util.List;

/** What the invented officers are called on pages: the same name in every replay, and never twice in one group. */
class OfficerNames {
    private static final List<String> GIVEN = List.of(
            "Saniya", "Daniyar", "Irina", "Kanat", "Venera", "Oleg", "Ainur", "Marat", "Larisa", "Yerlan", "Dinara",
            "Sergei", "Rauan");
    /** Of the steppe's plants, birds and weather, in a form women and men share. */
    private static final List<String> SURNAMES = List.of(
            "Terekti",
            "Kobylan",
            "Tobylgy",
            "Karagash",
            "Polynko",
            "Samal",
            "Ular",
            "Zhuravko",
            "Shagala",
            "Boztorgai",
            "Koktem");

    private OfficerNames() {}

    static String of(String group, int number) {
        int place = Math.floorMod(group.hashCode(), GIVEN.size() * SURNAMES.size()) + number;
        // sizes without a common divisor: each place is another pair
        return GIVEN.get(place % GIVEN.size()) + " " + SURNAMES.get(place % SURNAMES.size());
    }
}
