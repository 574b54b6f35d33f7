package org.zhusan.kinship;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhusan.agency.Access;
import org.zhusan.agency.CaseAccess;
import org.zhusan.agency.DataClass;
import org.zhusan.agency.Member;
import org.zhusan.agency.NotPermitted;
import org.zhusan.casefile.SampleSubjects;

/** Who may look at an examination: the laboratory at its own file; court and lawyer through the child, whose number the page never shows. */
@Component
class ExaminationAccess {
    private static final Set<String> LAWYERS = Set.of("rc-legal", "aktau-legal");
    private static final Set<String> COURT_AND_LAWYERS = Set.of("court-clerk-juvenile", "rc-legal", "aktau-legal");

    private final CaseAccess access;
    private final SampleSubjects subjects;

    ExaminationAccess(CaseAccess access, SampleSubjects subjects) {
        this.access = access;
        this.subjects = subjects;
    }

    boolean laboratory(String examination, Member reader) {
        return access.permits(reader, Access.WRITE, examination, DataClass.GENETIC);
    }

    boolean custody(String examination, String child, Member reader) {
        return laboratory(examination, reader)
                || COURT_AND_LAWYERS.contains(reader.function())
                        && access.permits(reader, Access.READ, child, DataClass.GENETIC_RESULT);
    }

    /** A lawyer who writes the child's papers. */
    boolean slip(String child, Member reader) {
        return LAWYERS.contains(reader.function())
                && access.permits(reader, Access.WRITE, child, DataClass.LEGAL_CIVIL);
    }

    boolean list(String child, Member reader) {
        return slip(child, reader)
                || COURT_AND_LAWYERS.contains(reader.function())
                        && access.permits(reader, Access.READ, child, DataClass.GENETIC_RESULT);
    }

    /**
     * @return the child it is about
     * @throws NotPermitted also when there is no such examination: one answer
     */
    String requireCustody(String examination, Member reader) {
        return subjects.child(examination)
                .filter(it -> custody(examination, it, reader))
                .orElseThrow(NotPermitted::new);
    }

    /** As above, for the slip. */
    String requireSlip(String examination, Member reader) {
        return subjects.child(examination).filter(it -> slip(it, reader)).orElseThrow(NotPermitted::new);
    }
}
