package org.zhusan.consent;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.zhusan.Cast;
import org.zhusan.PhaseTest;

/** A test of the consent phase with its officers and families. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@PhaseTest
@Import({Cast.class, FormDesk.class})
@interface ConsentRoomTest {}
