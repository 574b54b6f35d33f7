package org.zhusan.engine;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.core.annotation.AliasFor;
import org.springframework.stereotype.Component;

/**
 * Marks what a process may ask of a phase: every public method {@code void name(DelegateExecution)} of the class is the step
 * {@code ${value.name}} of the catalogue. Nothing else can be called from a model.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Component
public @interface StepsOf {
    /** The phase's word in a model, and the bean's name. */
    @AliasFor(annotation = Component.class)
    String value();

    /** Codes of the errors these steps may throw, for the boundary events that catch them. */
    String[] errors() default {};
}
