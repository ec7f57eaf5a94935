package com.primeinterviews.mentor.erasure;

import com.primeinterviews.mentor.favorites.Favorites;
import com.primeinterviews.mentor.people.ErasedPeople;
import com.primeinterviews.mentor.profile.ProfileDesk;
import com.primeinterviews.mentor.recommendations.BookedMentors;
import com.primeinterviews.mentor.reviews.ReviewBook;
import com.primeinterviews.platform.events.Inbox;
import com.primeinterviews.platform.events.IncomingEvent;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Forgets erased people: the profile of a mentor with all replies to reviews, the name under the
 * reviews of a candidate, favorites, and whom they booked.
 */
@Component
class ErasureListener {

  private final Inbox inbox;
  private final ErasedPeople erased;
  private final ProfileDesk profiles;
  private final ReviewBook reviews;
  private final Favorites favorites;
  private final BookedMentors bookedMentors;

  ErasureListener(
      Inbox inbox,
      ErasedPeople erased,
      ProfileDesk profiles,
      ReviewBook reviews,
      Favorites favorites,
      BookedMentors bookedMentors) {
    this.inbox = inbox;
    this.erased = erased;
    this.profiles = profiles;
    this.reviews = reviews;
    this.favorites = favorites;
    this.bookedMentors = bookedMentors;
  }

  @KafkaListener(topics = "identity.user.v1")
  void on(ConsumerRecord<String, String> message) {
    inbox.receive(message, this::apply);
  }

  private void apply(IncomingEvent event) {
    switch (event.type()) {
      case "user.erased.v1" -> erase(event.as(ErasedUser.class).userId());
      default -> {}
    }
  }

  private void erase(UUID userId) {
    erased.enter(userId);
    profiles.erase(userId);
    reviews.forgetCandidate(userId);
    reviews.forgetReplies(userId);
    favorites.forget(userId);
    bookedMentors.forget(userId);
  }

  private record ErasedUser(UUID userId) {}
}
