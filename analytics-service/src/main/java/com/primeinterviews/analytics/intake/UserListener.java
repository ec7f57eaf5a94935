package com.primeinterviews.analytics.intake;

import com.primeinterviews.analytics.dashboard.Erasure;
import com.primeinterviews.analytics.dashboard.MonthlyProgress;
import com.primeinterviews.analytics.overview.Census;
import com.primeinterviews.platform.events.Inbox;
import com.primeinterviews.platform.events.IncomingEvent;
import java.time.ZoneId;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Accounts: how many of each role, the zone each person's months are counted in, and who is to be
 * forgotten.
 */
@Component
class UserListener {

  private final Inbox inbox;
  private final Census census;
  private final MonthlyProgress progress;
  private final Erasure erasure;

  UserListener(Inbox inbox, Census census, MonthlyProgress progress, Erasure erasure) {
    this.inbox = inbox;
    this.census = census;
    this.progress = progress;
    this.erasure = erasure;
  }

  @KafkaListener(topics = "identity.user.v1")
  void on(ConsumerRecord<String, String> message) {
    inbox.receive(message, this::apply);
  }

  private void apply(IncomingEvent event) {
    switch (event.type()) {
      case "user.registered.v1", "user.updated.v1" -> {
        var user = event.as(UserFact.class);
        census.enter(Census.Kind.USER, user.userId(), user.version(), user.role());
        progress.live(user.userId(), user.timezone(), user.version());
      }
      case "user.erased.v1" -> {
        var user = event.as(ErasedFact.class);
        census.leave(Census.Kind.USER, user.userId(), user.version());
        erasure.erase(user.userId());
      }
      default -> {}
    }
  }

  private record ErasedFact(UUID userId, long version) {}

  private record UserFact(UUID userId, String role, ZoneId timezone, long version) {}
}
