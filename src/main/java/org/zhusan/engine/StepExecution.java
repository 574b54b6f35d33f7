package org.zhusan.engine;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;

/**
 * What a step sees of the running case: it reads facts with their defaults and writes declared ones only, and it knows where it stands. The rest of the
 * engine's wide interface, with its way to every service, is closed.
 */
final class StepExecution implements InvocationHandler {
    private static final Set<String> OPEN = Set.of(
            "getId",
            "getProcessInstanceId",
            "getProcessBusinessKey",
            "getBusinessKey",
            "getProcessDefinitionId",
            "getActivityInstanceId",
            "getCurrentActivityId",
            "getCurrentActivityName",
            "hashCode",
            "equals",
            "toString");

    private final DelegateExecution execution;
    private final ProcessFacts facts;

    private StepExecution(DelegateExecution execution, ProcessFacts facts) {
        this.execution = execution;
        this.facts = facts;
    }

    static DelegateExecution of(DelegateExecution execution, FactBook book) {
        var handler = new StepExecution(execution, book.of(execution.getProcessDefinitionId()));
        return (DelegateExecution) Proxy.newProxyInstance(
                DelegateExecution.class.getClassLoader(), new Class<?>[] {DelegateExecution.class}, handler);
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        switch (method.getName()) {
            case "getVariable" -> {
                return read((String) arguments[0]);
            }
            case "setVariable" -> {
                write((String) arguments[0], arguments[1]);
                return null;
            }
            case "setVariables" -> {
                ((Map<?, ?>) arguments[0]).forEach((name, value) -> write((String) name, value));
                return null;
            }
            default -> {
                return passedOn(method, arguments);
            }
        }
    }

    private @Nullable Object passedOn(Method method, Object @Nullable [] arguments) throws Throwable {
        if (!OPEN.contains(method.getName())) {
            throw new UnsupportedOperationException(
                    "a step reads and writes facts; " + method.getName() + " is closed");
        }
        try {
            return method.invoke(execution, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private @Nullable Object read(String name) {
        Object value = execution.getVariable(name);
        if (name.equals(ReservedNames.PERSON)) {
            return value;
        }
        Fact fact = facts.get(name);
        return value == null ? fact.unset() : value;
    }

    private void write(String name, Object value) {
        execution.setVariable(name, facts.get(name).checked(value));
    }
}
