package com.primeinterviews.notification.mail;

import com.primeinterviews.notification.people.PersonDirectory;
import com.primeinterviews.platform.Ids;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes letters in. */
@Service
public class DeliveryQueue {

  /** Something may be due. */
  record LetterQueued() {}

  private final PersonDirectory people;
  private final EntityManager entities;
  private final ApplicationEventPublisher inProcess;
  private final Clock clock;

  DeliveryQueue(
      PersonDirectory people,
      EntityManager entities,
      ApplicationEventPublisher inProcess,
      Clock clock) {
    this.people = people;
    this.entities = entities;
    this.inProcess = inProcess;
    this.clock = clock;
  }

  /** Part of the caller's transaction; sent after its commit. Nobody writes to the erased. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void queue(Letter letter) {
    if (people.isForgotten(letter.readerId())) {
      return;
    }
    entities.persist(new Delivery(Ids.newId(), letter, clock.instant()));
    inProcess.publishEvent(new LetterQueued());
  }

  /**
   * Deletes what waits and what was sent, for a letter tells much of its reader. Waits for a letter
   * that is being taken in hand at this moment.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void forget(UUID userId) {
    entities
        .createQuery("delete from Delivery d where d.userId = :user")
        .setParameter("user", userId)
        .executeUpdate();
  }
}
