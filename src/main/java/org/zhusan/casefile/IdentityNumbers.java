package org.zhusan.casefile;

import java.time.LocalDate;

/**
 * Who bears which individual identification number (IIN). The number itself stands in the encrypted record of whoever wrote it down; here is only what tells two
 * people with one number.
 */
public interface IdentityNumbers {
    /**
     * The person bears this number, born as their file says; again changes nothing.
     *
     * @throws IdentityNumberRefused when its digits do not fit the person, another file bears it, or this one bears another
     */
    void bear(String person, String number);

    /** The same where a registry wrote another day of birth than the file. */
    void bear(String person, String number, LocalDate bornOn);

    /**
     * Whether it could be borne, without keeping anything.
     *
     * @throws IdentityNumberRefused as {@link #bear(String, String)}
     */
    void check(String person, String number);

    boolean bears(String person);
}
