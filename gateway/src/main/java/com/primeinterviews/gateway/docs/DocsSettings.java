package com.primeinterviews.gateway.docs;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The description of the API.
 *
 * @param keptFor how long an answer serves before the services are asked again
 */
@ConfigurationProperties("prime.gateway.docs")
record DocsSettings(@DefaultValue("10s") Duration keptFor) {}
