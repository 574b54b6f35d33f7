package org.zhusan.roster.synthetic;

/** One name in the four spellings of a file. */
record Spelling(String kazakh, String russian, String latin, String arabic) {
    Spelling(String kazakh, String russian, String arabic) {
        this(kazakh, russian, Latin.of(kazakh), arabic);
    }

    /** A surname for a woman: the ending -a, in every script. */
    Spelling feminine() {
        return new Spelling(kazakh + "а", russian + "а", latin + "a", arabic + "ا");
    }

    /** Surname first, as lists write it. */
    Spelling before(Spelling given) {
        return new Spelling(
                kazakh + " " + given.kazakh,
                russian + " " + given.russian,
                latin + " " + given.latin,
                // Arabic lists put the given name first
                given.arabic + " " + arabic);
    }
}
