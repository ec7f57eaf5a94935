package com.primeinterviews.notification.feed;

import com.primeinterviews.notification.people.PersonDirectory;
import com.primeinterviews.platform.Ids;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Adds to people's feeds. */
@Service
public class NotificationFeed {

  private final PersonDirectory people;
  private final FeedPositions positions;
  private final EntityManager entities;
  private final ApplicationEventPublisher inProcess;
  private final Clock clock;

  NotificationFeed(
      PersonDirectory people,
      FeedPositions positions,
      EntityManager entities,
      ApplicationEventPublisher inProcess,
      Clock clock) {
    this.people = people;
    this.positions = positions;
    this.entities = entities;
    this.inProcess = inProcess;
    this.clock = clock;
  }

  /**
   * Part of the caller's transaction; sockets hear of it after the commit. Nothing is added for
   * somebody who was erased.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void add(Collection<NewNotification> news) {
    if (news.isEmpty()) {
      return;
    }
    // Feeds are locked in one order everywhere, or two events about the same pair could deadlock.
    news.stream().sorted(Comparator.comparing(NewNotification::userId)).forEach(this::addOne);
    inProcess.publishEvent(
        new FeedGrew(
            news.stream().map(NewNotification::userId).collect(Collectors.toUnmodifiableSet())));
  }

  /** Empties a person's feed. Its end stays known, so that ids go on growing. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void forget(UUID userId) {
    positions.lock(userId);
    entities
        .createQuery("delete from Notification n where n.userId = :user")
        .setParameter("user", userId)
        .executeUpdate();
  }

  private void addOne(NewNotification news) {
    var end = positions.lock(news.userId());
    // Asked under the lock that an erasure takes as well.
    if (people.isForgotten(news.userId())) {
      return;
    }
    var id = FeedOrder.next(end, Ids.newId());
    entities.persist(new Notification(id, news, clock.instant()));
    positions.moveTo(news.userId(), id);
  }
}
