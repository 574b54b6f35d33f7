package org.zhusan.audit;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param every how long a read may lie unsealed; zero switches sealing by itself off */
@ConfigurationProperties("zhusan.audit.seal")
record SealSettings(@DefaultValue("PT1S") Duration every) {}
