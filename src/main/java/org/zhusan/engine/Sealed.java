package org.zhusan.engine;

import org.camunda.bpm.engine.ProcessEngineException;

/** Something a model tried that no model may do; the job that tried it becomes an incident. */
final class Sealed extends ProcessEngineException {
    Sealed(String what) {
        super(what);
    }
}
