package com.primeinterviews.notification.occasions;

import com.primeinterviews.notification.feed.NewNotification;
import com.primeinterviews.notification.feed.NotificationFeed;
import com.primeinterviews.notification.feed.NotificationType;
import com.primeinterviews.notification.mail.DeliveryQueue;
import com.primeinterviews.notification.mail.WelcomeLetter;
import com.primeinterviews.notification.people.Person;
import com.primeinterviews.notification.people.PersonDirectory;
import com.primeinterviews.platform.events.Inbox;
import com.primeinterviews.platform.events.IncomingEvent;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Keeps the copy of the accounts, welcomes who is new and forgets who is erased. */
@Component
class UserListener {

  private final Inbox inbox;
  private final PersonDirectory people;
  private final NotificationFeed feed;
  private final DeliveryQueue mails;

  UserListener(Inbox inbox, PersonDirectory people, NotificationFeed feed, DeliveryQueue mails) {
    this.inbox = inbox;
    this.people = people;
    this.feed = feed;
    this.mails = mails;
  }

  @KafkaListener(topics = "identity.user.v1")
  void on(ConsumerRecord<String, String> message) {
    inbox.receive(message, this::apply);
  }

  private void apply(IncomingEvent event) {
    switch (event.type()) {
      case "user.registered.v1" -> {
        var person = event.as(UserFact.class).person();
        people.remember(person);
        welcome(person);
      }
      case "user.updated.v1" -> people.remember(event.as(UserFact.class).person());
      case "user.erased.v1" -> forget(event.as(ErasedUser.class).userId());
      default -> {}
    }
  }

  private record ErasedUser(UUID userId) {}

  private void forget(UUID userId) {
    people.forget(userId);
    feed.forget(userId);
    mails.forget(userId);
  }

  private void welcome(Person person) {
    feed.add(
        List.of(
            new NewNotification(
                person.id(),
                NotificationType.WELCOME,
                "Welcome to Prime Interviews",
                "Your account is ready. Find a mentor and book an interview session.",
                Map.of())));
    mails.queue(new WelcomeLetter(person.id(), person.name(), person.email()));
  }
}
