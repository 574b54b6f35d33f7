package org.zhusan.agency;

/** Told by a room when more people belong to a case number: tasks open about it reach them from now on. */
public interface Newcomers {
    /** Someone moved into the household, got a seat on the flight, became a candidate of the stage. Told twice, nothing changes. */
    void joined(String caseNumber);
}
