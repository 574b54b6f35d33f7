package org.zhusan.database;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param home folder of the embedded server: its data, its binaries, its connection file
 * @param durable false only where losing everything at a power cut is fine: tests and the replay's scratch database
 */
@ConfigurationProperties("zhusan.database")
record DatabaseSettings(
        @DefaultValue("./data") Path home,
        @DefaultValue("true") boolean durable) {}
