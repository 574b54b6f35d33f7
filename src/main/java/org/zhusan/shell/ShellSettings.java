package org.zhusan.shell;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param secure whether cookies travel over TLS only; unset: always, except for a demonstration that listens on this machine alone
 * @param longest a session ends after this time, however busy
 * @param templates folder of templates to compile while they are edited; in a packaged server the compiled ones are used
 */
@ConfigurationProperties("zhusan.web")
record ShellSettings(
        @Nullable Boolean secure,
        @DefaultValue("10h") Duration longest,
        @Nullable Path templates) {}
