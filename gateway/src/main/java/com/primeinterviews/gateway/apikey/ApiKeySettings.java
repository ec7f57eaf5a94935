package com.primeinterviews.gateway.apikey;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How API keys are exchanged.
 *
 * @param serviceSecret what the gateway proves itself with; blank: keys are not accepted
 * @param remembered most keys whose answer is remembered
 * @param refusedFor how long a key that opens nothing is not asked about again
 */
@Validated
@ConfigurationProperties("prime.gateway.api-keys")
record ApiKeySettings(
    @DefaultValue("") String serviceSecret,
    @DefaultValue("10000") @Min(1) int remembered,
    @DefaultValue("10s") Duration refusedFor) {

  @Override
  public String toString() {
    return "ApiKeySettings[********]";
  }
}
