package org.zhusan.ward;

import java.util.Set;
import org.zhusan.agency.Member;
import org.zhusan.agency.NotPermitted;

/** Whose work is in the buildings. Everyone else, whatever they may know of a single person, has no business knowing which room it sleeps in. */
final class Staff {
    private static final Set<String> CLINICAL = Set.of("moh-clinic", "moh-epid", "moh-nutrition");
    private static final Set<String> OF_THE_CENTRE =
            Set.of("aktau-admin", "aktau-psych", "aktau-theology", "aktau-legal", "aktau-social", "case-manager");
    private static final Set<String> OF_ITS_REGION = Set.of("guardianship", "edu-local");
    /** Mangystau, where Aktau is. */
    private static final String REGION = "MAN";

    private Staff() {}

    /** @throws NotPermitted when the member works elsewhere */
    static void comesIn(Member member) {
        boolean works = CLINICAL.contains(member.function())
                || OF_THE_CENTRE.contains(member.function())
                || OF_ITS_REGION.contains(member.function()) && REGION.equals(member.region());
        if (!member.active() || !works) {
            throw new NotPermitted();
        }
    }

    /** @throws NotPermitted when the member takes no temperatures */
    static void measures(Member member) {
        if (!measuring(member)) {
            throw new NotPermitted();
        }
    }

    static boolean measuring(Member member) {
        return member.active() && CLINICAL.contains(member.function());
    }
}
