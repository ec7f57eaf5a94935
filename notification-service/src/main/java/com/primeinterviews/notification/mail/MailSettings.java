package com.primeinterviews.notification.mail;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How mails are written and sent.
 *
 * @param from sender address, also the organiser of invitations
 * @param senderName display name of the sender
 * @param publicUrl where links lead
 * @param concurrency mails sent at the same time by one instance
 * @param attempts tries before a delivery is given up
 * @param firstPause before the second try; four times as long before the third
 * @param lease how long a worker keeps a delivery to itself; longer than one sending can take
 * @param pollEvery how often the queue is looked at when nothing wakes the worker
 * @param recipientWait how long a letter waits for the account of its reader to become known
 */
@Validated
@ConfigurationProperties("prime.notification.mail")
record MailSettings(
    @NotBlank @Email String from,
    @DefaultValue("Prime Interviews") @NotBlank String senderName,
    @NotNull URI publicUrl,
    @DefaultValue("4") @Min(1) @Max(64) int concurrency,
    @DefaultValue("3") @Min(1) @Max(10) int attempts,
    @DefaultValue("30s") Duration firstPause,
    @DefaultValue("2m") Duration lease,
    @DefaultValue("1s") Duration pollEvery,
    @DefaultValue("1h") Duration recipientWait) {

  RetryPolicy retries() {
    return new RetryPolicy(attempts, firstPause);
  }
}
