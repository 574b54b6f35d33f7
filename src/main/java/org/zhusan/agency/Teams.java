package org.zhusan.agency;

import java.util.List;
import java.util.Optional;

/** Who works with whom: the members of one candidate group and who of them leads it. */
public interface Teams {
    /** Everyone of the member's own group who can sign in, the member among them, by name. */
    List<Member> of(Member member);

    /** One of {@link #of}; empty for anybody else and for nobody. */
    Optional<Member> colleague(Member member, String id);

    /** True also of someone who no longer works there: what they left behind is the group's. */
    boolean isOrWasColleague(Member member, String id);

    boolean leads(Member member);

    /** From now on the member leads their group, or no longer does. A group may have several leads. */
    void appoint(String id, boolean lead);
}
