package com.primeinterviews.platform.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * @param maxBodySize largest request body a service reads; anything larger is answered with 413
 */
@ConfigurationProperties("prime.web")
public record WebSettings(@DefaultValue("1MB") DataSize maxBodySize) {}
