package org.zhusan.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param home folder of the embedded server: its data, its binaries, its connection file
 * @param binaries where the server's programs are unpacked; unset, in a folder of the home
 * @param durable false only where losing everything at a power cut is fine: tests and the replay's scratch database
 * @param join whether a server another process already runs on the home is used instead of being in the way: for commands
 */
@ConfigurationProperties("zhusan.database")
record DatabaseSettings(
        @DefaultValue("./data") Path home,
        @Nullable Path binaries,
        @DefaultValue("true") boolean durable,
        @DefaultValue("false") boolean join) {}
