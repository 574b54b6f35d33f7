package org.zhusan.stay;

import org.zhusan.casefile.People;
import org.zhusan.casefile.People.Person;

/** The five characteristics the programme took account of (fact F56), as the case file suggests them; the case manager has the last word. */
enum SocialCharacteristic {
    ORPHAN("orphan"),
    CHILD_OF_SOLO_PARENT("childOfSoloParent"),
    WOMAN_WITH_CHILDREN("womanWithChildren"),
    WOMAN("woman"),
    MAN("man");

    private static final int OF_AGE = 18;

    private final String code;

    SocialCharacteristic(String code) {
        this.code = code;
    }

    /** The word of forms and tables. */
    String code() {
        return code;
    }

    static SocialCharacteristic of(Person person, int age, boolean hasChildren) {
        if (age < OF_AGE) {
            return person.orphan() ? ORPHAN : CHILD_OF_SOLO_PARENT;
        }
        if (person.sex() == People.Sex.MALE) {
            return MAN;
        }
        return hasChildren ? WOMAN_WITH_CHILDREN : WOMAN;
    }
}
