package org.zhusan.guardianship;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhusan.casefile.Care;
import org.zhusan.casefile.People;
import org.zhusan.form.Submission;

/** A child goes back to a parent: to its own adult, whose care needs no arrangement, or to the other parent, who is named. */
@Component
class ParentsReturn {
    private final ChildDesk desk;
    private final People people;
    private final Care care;

    ParentsReturn(ChildDesk desk, People people, Care care) {
        this.desk = desk;
        this.people = people;
        this.care = care;
    }

    /** @throws GuardianRefused.NoParent when nobody is named, or somebody who cannot be with a child now */
    void require(Submission submission) {
        String ours = ours(submission);
        boolean named = ours != null
                ? !ours.equals(submission.caseNumber()) && desk.canHaveAChild(ours)
                : !Given.nothing(submission, "parentName");
        if (!named) {
            throw new GuardianRefused.NoParent();
        }
    }

    /** Whoever cared for the child before does so until this instant. */
    void bringBack(Submission submission) {
        String child = submission.caseNumber();
        String ours = ours(submission);
        String own = people.inCareOf(java.util.List.of(child)).get(child);
        if (ours != null && ours.equals(own)) {
            care.end(child, submission.at(), submission.by());
        } else {
            care.arrange(child, Care.Kind.OTHER_PARENT, ours, submission.task(), submission.at(), submission.by());
        }
        if (submission.yes("livesThere")) {
            desk.moveTo(child, ours, submission.at(), submission.by());
        }
    }

    private static @Nullable String ours(Submission submission) {
        return Given.text(submission.answers(), "parentRef");
    }
}
