package org.zhusan.engine;

import java.util.List;

/**
 * What a model may open a step for each of, mostly people, also the flights of a stage: a bean named {@code adults} is {@code ${people.adults}}. Asked once, when
 * the multi-instance starts; someone born or found later enters by an event.
 */
public interface PeopleCollection {
    /** The most a step is opened for; a flight carries 124. */
    int MOST = 300;

    /** The word behind {@code people.} in a model. */
    String name();

    /**
     * @param caseNumber the case the model runs for: a household, stage or flight
     * @return case numbers in a stable order, each once
     */
    List<String> of(String caseNumber);
}
