package org.zhusan.evacuation;

import org.zhusan.agency.Member;

/** The whole journey of a household, one process each. */
public interface Pathways {
    /**
     * Begins the household's pathway; where one is running, has everyone asked in it who is to be asked now. Again changes nothing.
     *
     * @throws PathwayRefused.UnknownHousehold when nobody lives in it
     */
    void open(String household, Member by);

    /**
     * Someone who withdrew, let a consent run out or refused wants to be asked anew: in the pathway that runs, or in a new one. Nobody is asked because a
     * sister changed her mind.
     *
     * @throws PathwayRefused when the person lives in no household or has left already
     * @throws org.zhusan.Refusal when the person is being asked, an answer is in force, or an adult decides for the child
     */
    void askAgain(String person, Member by);

    /**
     * Ends the wait for boarding where nobody of the household may travel and nobody is being asked: it stays abroad. Whoever may travel or is being asked
     * keeps waiting; who has boarded is past it. For the step of the model, and for a stage that has ended.
     */
    void seeWhoTravels(String household);
}
