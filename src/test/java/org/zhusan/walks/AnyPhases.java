package org.zhusan.walks;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.withSettings;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.zhusan.StandIns;
import org.zhusan.engine.PeopleCollection;

/** In the place of every phase: whatever a model asks of one, the walk answers. */
class AnyPhases extends StandIns {
    private final Walk walk;

    AnyPhases(Walk walk) {
        this.walk = walk;
    }

    @Override
    protected <T> T playing(Class<T> type) {
        return PeopleCollection.class.isAssignableFrom(type) ? collection(type) : steps(type);
    }

    private <T> T steps(Class<T> type) {
        String word = word(type);
        return mock(type, withSettings().stubOnly().defaultAnswer(call -> {
            if (call.getArguments().length == 1 && call.getArgument(0) instanceof DelegateExecution execution) {
                walk.step(word + "." + call.getMethod().getName(), execution);
            }
            return null;
        }));
    }

    private <T> T collection(Class<T> type) {
        String name = nameOf(type);
        return mock(
                type,
                withSettings()
                        .stubOnly()
                        .defaultAnswer(call -> call.getMethod().getName().equals("of")
                                ? walk.people(name, call.getArgument(0))
                                : name));
    }
}
