package org.zhusan.agency;

import org.zhusan.Refusal;

/** What was asked for does not exist, or is not for this member; deliberately one answer. */
public class NotPermitted extends Refusal {
    public NotPermitted() {
        super("agency.notPermitted");
    }
}
