package org.zhusan.agency;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What functions, agencies and regions there are and what they are called. */
public interface Directory {
    Set<String> functions();

    /** Codes of the regions a regional function may be in, for example {@code KAR}. */
    Set<String> regions();

    /** Empty for a function the matrix does not know. */
    Optional<Boolean> regional(String function);

    /** Empty for a function the matrix does not know. */
    Optional<String> agencyOf(String function);

    /** Whether the function may know at all that there is data of every one of these classes, should its agency have to do with the case. */
    boolean mayKnowOf(String function, Set<DataClass> classes);

    /** The title in the language, English where there is none; an unknown code is its own title. */
    String functionTitle(String function, Locale language);

    String agencyTitle(String agency, Locale language);

    String regionTitle(String region, Locale language);

    /** What the function may at most do with the class, should its agency have a relation to the person; NONE for an unknown function. */
    Access of(String function, DataClass dataClass);
}
