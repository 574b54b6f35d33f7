package org.zhusan.agency;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/**
 * The one function that decides every read and write of case data:
 * <pre>permit(u, a, p, d) = u active
 *   and matrix[u.function, d] >= a
 *   and some relation r(p, u.agency[, region]): d in r.classes and now in r.validity</pre>
 * {@link #require} answers for one person, {@link #predicate} for lists; both come from the same matrix and relations.
 */
public interface CaseAccess {

    boolean permits(Member member, Access wanted, String person, DataClass dataClass);

    /**
     * @throws NotPermitted when any of the classes is refused; the sentence does not tell whether the person exists
     */
    void require(Member member, Access wanted, String person, DataClass... dataClasses);

    /** The classes of this person's file the member may use at least so. */
    Set<DataClass> classes(Member member, Access wanted, String person);

    /** The same for several, in one statement however many; whose file is closed to the member is left out. */
    Map<String, Set<DataClass>> classes(Member member, Access wanted, Collection<String> people);

    /**
     * A condition over {@code personColumn} (a column name of the caller's own SQL, never user input) that keeps only people for
     * whom the member has the access, with the named parameters it needs.
     */
    Predicate predicate(Member member, Access wanted, DataClass dataClass, String personColumn);

    /** SQL text and its named parameters, for {@code JdbcClient}. */
    record Predicate(String sql, Map<String, Object> parameters) {}
}
