package org.zhusan.engine;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/** The engine and its database without the rest of the house. */
@EnableAutoConfiguration
@Import(ProbeRegions.class)
@ComponentScan({"org.zhusan.engine", "org.zhusan.database"})
class EngineAlone {}
