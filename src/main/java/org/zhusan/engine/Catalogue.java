package org.zhusan.engine;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The names a model may use.
 *
 * @param steps {@code consent.releaseSeat} and the like
 * @param errors codes the steps may throw
 * @param collections what may stand behind {@code people.}
 */
public record Catalogue(Set<String> steps, Set<String> errors, Set<String> collections) {
    /** Of the classes given, without an application: for tests and tools. */
    public static Catalogue of(Set<String> collections, Class<?>... stepsClasses) {
        Set<String> steps = new TreeSet<>();
        Set<String> errors = new TreeSet<>();
        for (Class<?> type : stepsClasses) {
            steps.addAll(StepCatalogue.namesOf(type));
            Stream.of(type.getAnnotation(StepsOf.class).errors()).forEach(errors::add);
        }
        return new Catalogue(steps, errors, collections);
    }
}
