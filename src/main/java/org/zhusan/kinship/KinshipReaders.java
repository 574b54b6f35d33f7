package org.zhusan.kinship;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Access;
import org.zhusan.agency.CaseAccess;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.casefile.People;

/** Who may follow a case of kinship, who may know what the experts found, and who knows it before the court has filed it. */
@Component
class KinshipReaders {
    private static final String LABORATORY = "forensic";
    /** They sit beside the family when it is told. */
    private static final Set<String> LAWYERS = Set.of("rc-legal", "aktau-legal");

    private final CaseAccess access;
    private final People people;

    KinshipReaders(CaseAccess access, People people) {
        this.access = access;
        this.people = people;
    }

    /** Never the laboratory, whatever was referred to it: it would learn whose samples it holds. */
    boolean way(String child, Member reader) {
        return !reader.agency().equals(LABORATORY)
                && access.permits(reader, Access.READ, child, DataClass.LEGAL_CIVIL)
                && people.find(child)
                        .filter(it -> it.role() == People.Role.CHILD)
                        .isPresent();
    }

    boolean result(String child, Member reader) {
        return access.permits(reader, Access.READ, child, DataClass.GENETIC_RESULT);
    }

    boolean conversation(String child, Member reader) {
        return LAWYERS.contains(reader.function()) && result(child, reader);
    }
}
