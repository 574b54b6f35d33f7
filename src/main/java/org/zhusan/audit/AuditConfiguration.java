package org.zhusan.audit;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Makes the settings of this room known. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({KeySettings.class, SealSettings.class})
class AuditConfiguration {}
