package org.zhusan.handoff;

import java.util.Set;
import org.zhusan.agency.DataClass;

/** What of a household's files is packed for the region it goes to: a package per data class, each with its reason in the transfer file. */
interface Packages {
    /** The classes packed, to be opened to the region once it has accepted; a psychologist's own notes are never among them. */
    Set<DataClass> of(String household);
}
