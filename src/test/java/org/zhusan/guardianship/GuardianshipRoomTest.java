package org.zhusan.guardianship;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.zhusan.PhaseTest;

/** A test of guardianship with its officers and children. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@PhaseTest
@Import(Alone.class)
@interface GuardianshipRoomTest {}
