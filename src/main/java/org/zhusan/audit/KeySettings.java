package org.zhusan.audit;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param home folder of the keys that stay outside the database and its backups; readable by its owner only */
@ConfigurationProperties("zhusan.keys")
record KeySettings(@DefaultValue("./data/keys") Path home) {}
