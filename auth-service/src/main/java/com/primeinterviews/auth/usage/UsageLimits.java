package com.primeinterviews.auth.usage;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the gateway allows, under the names of the gateway's own settings, so that one setting for
 * both of them is told as it is enforced.
 */
@ConfigurationProperties("prime.gateway.limits")
record UsageLimits(
    @DefaultValue("1") double scale,
    @DefaultValue("1m") Duration window,
    @DefaultValue("100") int general,
    @DefaultValue("30") int search,
    @DefaultValue("10") int email,
    @DefaultValue("5") int upload,
    @DefaultValue("10") int login,
    @DefaultValue Tiers tiers) {

  /** Factors of the tiers. */
  record Tiers(
      @DefaultValue("1") int free, @DefaultValue("3") int pro, @DefaultValue("10") int enterprise) {

    int of(String tier) {
      return switch (tier) {
        case "pro" -> pro;
        case "enterprise" -> enterprise;
        default -> free;
      };
    }
  }

  /** Requests per window, by bucket. */
  Map<String, Long> of(String tier) {
    var limits = new LinkedHashMap<String, Long>();
    limits.put("general", quota(general, tier));
    limits.put("search", quota(search, tier));
    limits.put("email", quota(email, tier));
    limits.put("upload", quota(upload, tier));
    limits.put("login", quota(login, tier));
    return limits;
  }

  private long quota(int base, String tier) {
    return Math.max(1, Math.round(base * tiers.of(tier) * scale));
  }
}
