package com.primeinterviews.gateway;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What can be turned at the gateway.
 *
 * @param publicUrl where the suite is reached; an https address turns on Strict-Transport-Security
 * @param bodyLimit largest request body
 * @param responseTimeout how long a service may take until its answer starts
 * @param services deviations of one service, by its name
 * @param retries how often a GET that could not connect is tried again
 * @param trustedProxies addresses or networks (CIDR) whose X-Forwarded headers are believed
 */
@Validated
@ConfigurationProperties("prime.gateway")
public record GatewaySettings(
    @DefaultValue("http://127.0.0.1:8080") URI publicUrl,
    @DefaultValue("1MB") DataSize bodyLimit,
    @DefaultValue("10s") Duration responseTimeout,
    @DefaultValue Map<String, @Valid ServiceSettings> services,
    @DefaultValue("2") @Min(0) @Max(5) int retries,
    @DefaultValue List<String> trustedProxies,
    @DefaultValue @Valid Cors cors,
    @DefaultValue @Valid Breaker breaker) {

  public DataSize bodyLimitOf(String service) {
    var own = services.get(service);
    return own == null || own.bodyLimit() == null ? bodyLimit : own.bodyLimit();
  }

  public Duration responseTimeoutOf(String service) {
    var own = services.get(service);
    return own == null || own.responseTimeout() == null ? responseTimeout : own.responseTimeout();
  }

  public int retriesOf(String service) {
    var own = services.get(service);
    return own == null || own.retries() == null ? retries : own.retries();
  }

  public Breaker breakerOf(String service) {
    var own = services.get(service);
    return own == null || own.breaker() == null ? breaker : own.breaker();
  }

  /** Deviations of one service; null means as everywhere. A breaker is its own as a whole. */
  public record ServiceSettings(
      @Nullable DataSize bodyLimit,
      @Nullable Duration responseTimeout,
      @Nullable @Min(0) @Max(5) Integer retries,
      @Nullable @Valid Breaker breaker) {}

  /**
   * @param allowedOrigins origins of front ends besides the public address, never a wildcard,
   *     because credentials are allowed
   * @param maxAge how long a browser may remember a preflight answer
   */
  public record Cors(
      @DefaultValue List<@Pattern(regexp = "https?://[^*/]+") String> allowedOrigins,
      @DefaultValue("1h") Duration maxAge) {}

  /**
   * When a service is given a rest.
   *
   * @param window number of last calls that are looked at
   * @param failurePercent share of failed calls that opens the breaker
   * @param openFor how long nothing is sent then
   */
  public record Breaker(
      @DefaultValue("20") @Min(5) int window,
      @DefaultValue("50") @Min(1) @Max(100) int failurePercent,
      @DefaultValue("5s") Duration openFor) {}
}
