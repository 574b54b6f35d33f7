package org.zhusan.kinship;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.zhusan.PhaseTest;

/** A test of the laboratory with its experts, a lawyer and a clerk. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@PhaseTest
@Import(LaboratoryAtWork.class)
@interface LaboratoryTest {}
