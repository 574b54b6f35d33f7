package org.zhusan.casefile;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;

/** Unfinished answers, sealed with the keys of the person they are about, so that erasing the person erases them wherever they are kept. */
public interface Drafts {
    /**
     * @throws org.zhusan.agency.NotPermitted when the member may not write every class
     * @throws PersonErased when nothing is kept about the person any more
     */
    byte[] seal(Draft draft, Map<String, Object> answers);

    /**
     * Writes to the read log. Empty when the member may no longer write every class, when the person was erased, and when the ciphertext was made
     * for another person, task or member.
     */
    Optional<Map<String, Object>> open(Draft draft, byte[] sealed);

    /**
     * What the ciphertext is bound to.
     *
     * @param classes every class the form asks for
     */
    record Draft(String person, String task, Member by, Set<DataClass> classes) {}
}
