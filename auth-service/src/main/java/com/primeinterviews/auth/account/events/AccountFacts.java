package com.primeinterviews.auth.account.events;

import com.primeinterviews.auth.account.Account;
import com.primeinterviews.auth.account.AccountEvent;
import com.primeinterviews.platform.events.EventPublisher;
import com.primeinterviews.platform.events.OutgoingEvent;
import java.util.UUID;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.kafka.config.TopicBuilder;

/** Tells the other services what they need to know about accounts. */
@Configuration(proxyBeanMethods = false)
class AccountFacts {

  private static final String TOPIC = "identity.user.v1";

  private final EventPublisher publisher;

  AccountFacts(EventPublisher publisher) {
    this.publisher = publisher;
  }

  @Bean
  static NewTopic identityUserTopic() {
    return TopicBuilder.name(TOPIC).build();
  }

  @EventListener
  void publish(AccountEvent event) {
    var account = event.account();
    switch (event) {
      case AccountEvent.Registered _ ->
          publish("user.registered.v1", account.id(), factOf(account));
      case AccountEvent.Updated _ -> publish("user.updated.v1", account.id(), factOf(account));
      case AccountEvent.Erased _ ->
          publish(
              "user.erased.v1",
              account.id(),
              new ErasureFact(account.id(), account.version(), account.updatedAt()));
    }
  }

  private void publish(String type, UUID id, Record fact) {
    publisher.publish(new OutgoingEvent(TOPIC, type, id, fact));
  }

  private static AccountFact factOf(Account account) {
    var name = account.name();
    return new AccountFact(
        account.id(),
        account.email(),
        name.first(),
        name.last(),
        name.display(),
        account.role().wireName(),
        account.timezone().getId(),
        account.version(),
        account.updatedAt());
  }
}
