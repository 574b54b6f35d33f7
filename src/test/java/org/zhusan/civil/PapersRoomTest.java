package org.zhusan.civil;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.zhusan.PhaseTest;

/** A test of papers with those who help people to them. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@PhaseTest
@Import(PapersAtWork.class)
@interface PapersRoomTest {}
