package org.zhusan.civil;

import org.zhusan.form.Submission;

/** What the forms ask about a child's family in the same words: where the mother is, who she is, who else there is, whether there is a doubt. */
final class FamilyAnswers {
    private FamilyAnswers() {}

    /** What a form did not ask, because the mother is or is not here, reads as not asked. */
    static Birth.Family of(Submission submission) {
        boolean here = submission.text("motherWhere").equals("present");
        return new Birth.Family(
                submission.text("motherWhere"),
                here ? submission.text("motherIdentity") : "notAsked",
                here ? "notAsked" : submission.text("relatives"),
                submission.yes("doubt"));
    }
}
