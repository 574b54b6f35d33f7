package org.zhusan.kinship;

import org.springframework.stereotype.Component;
import org.zhusan.agency.Member;
import org.zhusan.casefile.Annex;
import org.zhusan.casefile.SampleSubjects;

/** The way from a child's page to its examinations; from there none leads back. */
@Component
class ExaminationsAnnex implements Annex {
    private final ExaminationAccess access;
    private final SampleSubjects subjects;

    ExaminationsAnnex(ExaminationAccess access, SampleSubjects subjects) {
        this.access = access;
        this.subjects = subjects;
    }

    @Override
    public String name() {
        return "examinations";
    }

    @Override
    public boolean opensTo(String person, Member reader) {
        return access.list(person, reader) && !subjects.examinations(person).isEmpty();
    }

    @Override
    public boolean shows(String form) {
        return false;
    }
}
