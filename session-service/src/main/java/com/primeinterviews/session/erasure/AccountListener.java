package com.primeinterviews.session.erasure;

import com.primeinterviews.platform.events.Inbox;
import com.primeinterviews.platform.events.IncomingEvent;
import com.primeinterviews.session.people.PersonDirectory;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Keeps the copy of accounts; forgets erased people, and calls off what they had agreed to. */
@Component
class AccountListener {

  private final Inbox inbox;
  private final PersonDirectory people;
  private final Erasures erasures;

  AccountListener(Inbox inbox, PersonDirectory people, Erasures erasures) {
    this.inbox = inbox;
    this.people = people;
    this.erasures = erasures;
  }

  @KafkaListener(topics = "identity.user.v1")
  void on(ConsumerRecord<String, String> message) {
    var erased = new ArrayList<UUID>(1);
    inbox.receive(message, event -> apply(event, erased));
    // Whatever fails from here on is made good by the repetition.
    erased.forEach(erasures::carryOut);
  }

  private void apply(IncomingEvent event, List<UUID> erased) {
    switch (event.type()) {
      case "user.registered.v1", "user.updated.v1" ->
          people.remember(event.as(UserFact.class).person());
      case "user.erased.v1" -> {
        var userId = event.as(ErasedUser.class).userId();
        erasures.note(userId);
        erased.add(userId);
      }
      default -> {}
    }
  }

  private record ErasedUser(UUID userId) {}
}
