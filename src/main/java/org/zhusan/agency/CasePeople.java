package org.zhusan.agency;

import java.util.Set;

/** Which people a case number is about; the case file knows. */
public interface CasePeople {
    /** The person itself, or who is now in the household; empty for what names no people (a stage, a flight, an unknown number). */
    Set<String> named(String caseNumber);

    /** Children now in the care of the people the number names, these left out. */
    Set<String> inCareOf(String caseNumber);
}
