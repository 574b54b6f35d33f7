package org.zhusan.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.zhusan.PhaseTest;

/** A test of support with those who give it and those they meet. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@PhaseTest
@Import(Supported.class)
@interface SupportRoomTest {}
