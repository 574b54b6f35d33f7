package org.zhusan.evacuation;

import org.zhusan.agency.Member;

/** The whole journey of a household, one process each. */
public interface Pathways {
    /** Begins the household's pathway unless one is running. */
    void open(String household, Member by);

    /**
     * Someone who withdrew, let a consent run out or refused wants to be asked anew: in the pathway that runs, or in a new one.
     *
     * @throws PathwayRefused when the person is being asked, or an answer is in force
     */
    void askAgain(String person, Member by);
}
