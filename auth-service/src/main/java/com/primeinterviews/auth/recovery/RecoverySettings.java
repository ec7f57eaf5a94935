package com.primeinterviews.auth.recovery;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Tokens sent by mail.
 *
 * @param tokenLifetime how long each is good
 * @param mails to one account for one purpose within that time; more requests send none, so that
 *     nobody's mailbox is flooded
 * @param waiting requests for a new password that may wait to be worked off
 */
@ConfigurationProperties("prime.auth.recovery")
record RecoverySettings(
    @DefaultValue("30m") Duration tokenLifetime,
    @DefaultValue("3") int mails,
    @DefaultValue("1000") int waiting) {

  RecoverySettings {
    if (!tokenLifetime.isPositive() || mails < 1 || waiting < 1) {
      throw new IllegalArgumentException("Tokens need a lifetime, a number of mails and a queue");
    }
  }
}
