package org.zhusan.casefile;

import org.zhusan.agency.Member;

/** A page about one person that another room keeps. The person's own page leads there whoever may use it, and leaves to it the records it shows. */
public interface Annex {
    /** Last part of its address, after {@code /people/ZH-P-000123/}; what it is called stands in {@code messages/} under {@code cases.annex.<name>}. */
    String name();

    boolean opensTo(String person, Member reader);

    /** Whether records of this form are read there. */
    boolean shows(String form);
}
