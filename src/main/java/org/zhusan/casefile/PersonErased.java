package org.zhusan.casefile;

import org.zhusan.Refusal;

/** The person's keys were deleted: nothing about them is kept any more. */
public class PersonErased extends Refusal {
    PersonErased() {
        super("casefile.erased");
    }
}
