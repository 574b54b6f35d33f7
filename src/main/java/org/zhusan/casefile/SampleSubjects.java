package org.zhusan.casefile;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whose samples an examination of kinship is about: the only place where a laboratory's number meets people. The programme reads it under a name of its own; whoever
 * shows anything of it asks {@code CaseAccess} first.
 */
public interface SampleSubjects {
    /** Keeps whom the order covers, the child first; once and for all. */
    void keep(String examination, String child, List<Subject> subjects);

    /** In the order of their lines; empty for a number nobody ordered. */
    List<Subject> of(String examination);

    /** The child the examination is about. */
    Optional<String> child(String examination);

    /** Examinations about the child, newest first. */
    List<String> examinations(String child);

    /**
     * @param line from 1, the child
     * @param person null for a relative without a file
     * @param relation to the child: child, mother, father, sibling, grandparent, auntUncle
     */
    record Subject(int line, @Nullable String person, String relation) {}
}
