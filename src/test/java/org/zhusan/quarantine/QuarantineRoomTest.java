package org.zhusan.quarantine;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.zhusan.PhaseTest;

/** A test of quarantine with its doctors and families. */
@PhaseTest
@Import(Quarantined.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface QuarantineRoomTest {}
