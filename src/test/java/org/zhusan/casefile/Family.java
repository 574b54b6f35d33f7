package org.zhusan.casefile;

import java.time.LocalDate;
import org.zhusan.agency.Member;

/** Invented people for the tests of this room. */
final class Family {
    static final Member IMPORT = Member.system("import");
    static final Member CONSUL = member("ZH-U-900001", "mfa-consular", "mfa");
    static final Member KNB_FIELD = member("ZH-U-900002", "knb-field", "knb");
    static final Member INVESTIGATOR = member("ZH-U-900003", "knb-legal", "knb");
    static final Member DOCTOR = member("ZH-U-900004", "moh-clinic", "moh");
    static final Member PSYCHOLOGIST = member("ZH-U-900005", "aktau-psych", "aktau");
    static final Member OTHER_PSYCHOLOGIST = member("ZH-U-900006", "aktau-psych", "aktau");
    static final Member SOCIAL_WORKER = member("ZH-U-900007", "aktau-social", "aktau");
    static final Member ADMINISTRATOR = member("ZH-U-900008", "platform-admin", "platform");

    private Family() {}

    static Member member(String id, String function, String agency) {
        return new Member(id, id, function, agency, null, java.util.Locale.ENGLISH, true);
    }

    static People.NewPerson woman(String givenName, LocalDate born) {
        return person(People.Role.ADULT, People.Sex.FEMALE, givenName, born, false, false);
    }

    static People.NewPerson child(String givenName, LocalDate born) {
        return person(People.Role.CHILD, People.Sex.MALE, givenName, born, false, false);
    }

    static People.NewPerson person(
            People.Role role, People.Sex sex, String givenName, LocalDate born, boolean orphan, boolean unaccompanied) {
        return new People.NewPerson(
                role,
                sex,
                born,
                "Ойдан " + givenName,
                "Выдуманная " + givenName,
                "Invented " + givenName,
                "متخيل " + givenName,
                "kk",
                orphan,
                unaccompanied,
                People.FoundIn.CAMP,
                "KAR",
                null);
    }
}
