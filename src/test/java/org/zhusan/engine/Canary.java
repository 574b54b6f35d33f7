package org.zhusan.engine;

import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.DelegateVariableMapping;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.VariableMap;

/** Sings as soon as a model gets any code of its choice to run. */
public class Canary implements JavaDelegate, ExecutionListener, TaskListener, DelegateVariableMapping {
    private static final AtomicInteger SONGS = new AtomicInteger();

    public Canary() {
        SONGS.incrementAndGet();
    }

    static int songs() {
        return SONGS.get();
    }

    @Override
    public void execute(DelegateExecution execution) {
        SONGS.incrementAndGet();
    }

    @Override
    public void notify(DelegateExecution execution) {
        SONGS.incrementAndGet();
    }

    @Override
    public void notify(DelegateTask task) {
        SONGS.incrementAndGet();
    }

    @Override
    public void mapInputVariables(DelegateExecution superExecution, VariableMap subVariables) {
        SONGS.incrementAndGet();
    }

    @Override
    public void mapOutputVariables(DelegateExecution superExecution, VariableScope subInstance) {
        SONGS.incrementAndGet();
    }
}
