package org.zhusan.engine;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.aop.support.AopUtils;
import org.springframework.context.ApplicationContext;

/** Everything a model may ask for by name: steps of {@link StepsOf} beans and collections of people. Read once, never written. */
final class StepCatalogue {
    private final ApplicationContext beans;
    private final FactBook facts;

    /** Filled at first use: the phases whose steps stand here may themselves need the engine. */
    private volatile Map<String, JavaDelegate> steps = Map.of();

    private volatile Map<String, PeopleCollection> collections = Map.of();

    StepCatalogue(ApplicationContext beans, FactBook facts) {
        this.beans = beans;
        this.facts = facts;
    }

    Optional<JavaDelegate> step(String phase, String name) {
        return Optional.ofNullable(steps().get(phase + "." + name));
    }

    Optional<PeopleCollection> collection(String name) {
        return Optional.ofNullable(collections().get(name));
    }

    boolean hasPhase(String phase) {
        return steps().keySet().stream().anyMatch(step -> step.startsWith(phase + "."));
    }

    /** The names alone, for checking a model. */
    Catalogue names() {
        Set<String> errors = new HashSet<>();
        for (Object bean : beans.getBeansWithAnnotation(StepsOf.class).values()) {
            errors.addAll(List.of(
                    AopUtils.getTargetClass(bean).getAnnotation(StepsOf.class).errors()));
        }
        return new Catalogue(steps().keySet(), errors, collections().keySet());
    }

    /** {@code phase.step} for every step a class of steps offers. */
    static Set<String> namesOf(Class<?> stepsClass) {
        Set<String> names = new HashSet<>();
        String phase = stepsClass.getAnnotation(StepsOf.class).value();
        methods(stepsClass).forEach(method -> names.add(phase + "." + method.getName()));
        return names;
    }

    private Map<String, JavaDelegate> steps() {
        Map<String, JavaDelegate> known = steps;
        if (known.isEmpty()) {
            known = new TreeMap<>();
            for (Object bean : beans.getBeansWithAnnotation(StepsOf.class).values()) {
                add(known, bean);
            }
            steps = known;
        }
        return known;
    }

    private void add(Map<String, JavaDelegate> known, Object bean) {
        Class<?> type = AopUtils.getTargetClass(bean);
        String phase = type.getAnnotation(StepsOf.class).value();
        for (Method method : methods(type).toList()) {
            Method callable = AopUtils.selectInvocableMethod(method, bean.getClass());
            callable.setAccessible(true);
            if (known.put(phase + "." + method.getName(), step(bean, callable)) != null) {
                throw new IllegalStateException("two steps are called " + phase + "." + method.getName());
            }
        }
    }

    private static Stream<Method> methods(Class<?> type) {
        return Stream.of(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers()))
                .filter(method -> method.getReturnType() == void.class
                        && List.of(method.getParameterTypes()).equals(List.of(DelegateExecution.class)));
    }

    private JavaDelegate step(Object bean, Method method) {
        return execution -> {
            try {
                method.invoke(bean, StepExecution.of(execution, facts));
            } catch (InvocationTargetException e) {
                if (e.getCause() instanceof Exception cause) {
                    throw cause;
                }
                throw e;
            }
        };
    }

    private Map<String, PeopleCollection> collections() {
        Map<String, PeopleCollection> known = collections;
        if (known.isEmpty()) {
            known = new TreeMap<>();
            for (PeopleCollection collection :
                    beans.getBeansOfType(PeopleCollection.class).values()) {
                if (known.put(collection.name(), collection) != null) {
                    throw new IllegalStateException("two collections of people are called " + collection.name());
                }
            }
            collections = known;
        }
        return known;
    }
}
