package com.primeinterviews.session.busy.fetch;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * @param connectTimeout until a connection stands
 * @param readTimeout between two bytes
 * @param overall for everything, redirects and all
 * @param mostBytes of a document, unpacked
 * @param redirects that are followed, each checked like the first address
 * @param ports that may be asked for
 * @param trustedHosts whose addresses and ports are not checked: for tests and local development
 */
@Validated
@ConfigurationProperties("prime.session.busy.fetch")
record FetchSettings(
    @DefaultValue("3s") @DurationMin(millis = 100) @DurationMax(seconds = 30)
        Duration connectTimeout,
    @DefaultValue("5s") @DurationMin(millis = 100) @DurationMax(seconds = 30) Duration readTimeout,
    @DefaultValue("20s") @DurationMin(millis = 100) @DurationMax(seconds = 60) Duration overall,
    @DefaultValue("5MB") DataSize mostBytes,
    @DefaultValue("3") @Min(0) @Max(5) int redirects,
    @DefaultValue({"80", "443"}) @NotEmpty Set<Integer> ports,
    @DefaultValue Set<String> trustedHosts) {

  FetchSettings {
    ports = Set.copyOf(ports);
    trustedHosts =
        trustedHosts.stream()
            .map(host -> host.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
    if (mostBytes.toBytes() < 1 || mostBytes.toMegabytes() > 50) {
      throw new IllegalArgumentException("prime.session.busy.fetch.most-bytes: at most 50 MB");
    }
  }

  boolean trusts(String host) {
    return trustedHosts.contains(host.toLowerCase(Locale.ROOT));
  }
}
