package org.zhusan.engine;

import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.jspecify.annotations.Nullable;

/** Gives declared facts and catalogued names to an expression. No property of any object, no method, no assignment. */
final class SealedResolver extends ELResolver {
    private final StepCatalogue catalogue;
    private final FactBook facts;
    private final PeopleSnapshot people = new PeopleSnapshot();

    SealedResolver(StepCatalogue catalogue, FactBook facts) {
        this.catalogue = catalogue;
        this.facts = facts;
    }

    /** A word with a dot behind it; it is no value of its own. */
    private record Word(String name) {}

    @Override
    public Object getValue(ELContext context, @Nullable Object base, Object property) {
        context.setPropertyResolved(true);
        String name = property instanceof String text ? text : "";
        if (base == null) {
            return root(name, execution(context));
        }
        if (base instanceof Word word) {
            return member(word.name(), name, execution(context));
        }
        throw new Sealed("models read facts and catalogued names, no properties");
    }

    private Object root(String name, ExecutionEntity execution) {
        if (name.equals(ReservedNames.PERSON)) {
            return Objects.requireNonNull(execution.getVariable(name), "no person in this part of the model");
        }
        if (name.equals(ReservedNames.CASE)
                || name.equals(ReservedNames.PEOPLE)
                || name.equals(ReservedNames.EXECUTION)) {
            return new Word(name);
        }
        ProcessFacts declared = facts.of(execution.getProcessDefinitionId());
        if (declared.declares(name)) {
            Object value = execution.getVariable(name);
            return value == null ? declared.get(name).unset() : value;
        }
        if (catalogue.hasPhase(name)) {
            return new Word(name);
        }
        throw FactRefused.undeclared(name, execution.getProcessDefinitionId());
    }

    private Object member(String word, String name, ExecutionEntity execution) {
        return switch (word) {
            case ReservedNames.CASE -> only("number", name, execution);
            case ReservedNames.EXECUTION -> only("processBusinessKey", name, execution);
            case ReservedNames.PEOPLE -> people(name, execution);
            default ->
                catalogue.step(word, name).orElseThrow(() -> new Sealed("no step is called " + word + "." + name));
        };
    }

    private static String only(String allowed, String name, ExecutionEntity execution) {
        if (!name.equals(allowed)) {
            throw new Sealed("models know the case by its number only");
        }
        return execution.getProcessBusinessKey();
    }

    private List<String> people(String name, ExecutionEntity execution) {
        PeopleCollection collection =
                catalogue.collection(name).orElseThrow(() -> new Sealed("no collection of people is called " + name));
        return people.of(collection, execution);
    }

    private static ExecutionEntity execution(ELContext context) {
        Object scope = context.getContext(VariableScope.class);
        if (scope instanceof ExecutionEntity execution) {
            return execution;
        }
        if (scope instanceof TaskEntity task && task.getExecution() != null) {
            return task.getExecution();
        }
        throw new Sealed("an expression here has no case to read from");
    }

    @Override
    public Object invoke(
            ELContext context,
            Object base,
            Object method,
            Class<?> @Nullable [] types,
            Object @Nullable [] parameters) {
        throw new Sealed("models call no methods");
    }

    @Override
    public void setValue(ELContext context, @Nullable Object base, Object property, @Nullable Object value) {
        throw new Sealed("models set nothing");
    }

    @Override
    public boolean isReadOnly(ELContext context, @Nullable Object base, Object property) {
        context.setPropertyResolved(true);
        return true;
    }

    @Override
    public Class<?> getType(ELContext context, @Nullable Object base, Object property) {
        context.setPropertyResolved(true);
        return Object.class;
    }

    @Override
    public @Nullable Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
        return null;
    }

    @Override
    public java.util.Iterator<java.beans.FeatureDescriptor> getFeatureDescriptors(
            ELContext context, @Nullable Object base) {
        return java.util.Collections.emptyIterator();
    }
}
