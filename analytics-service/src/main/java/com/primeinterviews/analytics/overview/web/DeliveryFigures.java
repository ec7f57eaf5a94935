package com.primeinterviews.analytics.overview.web;

import com.primeinterviews.analytics.overview.ChannelHealth;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The messages of a range: e-mail and the other channels. */
record DeliveryFigures(
    int succeeded,
    int failed,
    @Schema(description = "Succeeded of all, 0 to 1; null without deliveries")
        @Nullable BigDecimal successRate,
    List<Channel> byChannel) {

  /** One channel. */
  record Channel(
      String channel,
      int succeeded,
      int failed,
      @Nullable BigDecimal successRate,
      @Schema(description = "Milliseconds from queueing to hand-over; null without a success")
          @Nullable BigDecimal averageMillis) {

    static Channel from(ChannelHealth health) {
      return new Channel(
          health.channel(),
          health.succeeded(),
          health.failed(),
          Rate.of(health.succeeded(), health.succeeded() + health.failed()),
          Rate.quotient(health.durationMs(), health.succeeded(), 0));
    }
  }

  static DeliveryFigures from(List<ChannelHealth> channels) {
    int succeeded = channels.stream().mapToInt(ChannelHealth::succeeded).sum();
    int failed = channels.stream().mapToInt(ChannelHealth::failed).sum();
    return new DeliveryFigures(
        succeeded,
        failed,
        Rate.of(succeeded, succeeded + failed),
        channels.stream().map(Channel::from).toList());
  }
}
