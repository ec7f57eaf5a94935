package com.primeinterviews.mentor.sessions;

import com.primeinterviews.mentor.recommendations.BookedMentors;
import com.primeinterviews.mentor.reviews.Review;
import com.primeinterviews.mentor.reviews.ReviewBook;
import com.primeinterviews.platform.events.Inbox;
import com.primeinterviews.platform.events.IncomingEvent;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Writes into the {@link ReviewBook} what candidates said in session-service, and remembers whom
 * they booked. One listener for both: two of one group would share the topic between them.
 */
@Component
class SessionListener {

  private static final Logger log = LoggerFactory.getLogger(SessionListener.class);

  private final Inbox inbox;
  private final ReviewBook reviews;
  private final BookedMentors bookedMentors;

  SessionListener(Inbox inbox, ReviewBook reviews, BookedMentors bookedMentors) {
    this.inbox = inbox;
    this.reviews = reviews;
    this.bookedMentors = bookedMentors;
  }

  record Mentor(UUID id) {}

  record Candidate(UUID userId, String name) {}

  /** What this service needs of {@code session.booked.v1}. */
  record SessionBooked(Mentor mentor, Candidate candidate, Instant occurredAt) {}

  /** What this service needs of {@code session.reviewed.v1}. */
  record SessionReviewed(
      UUID reviewId,
      UUID sessionId,
      Mentor mentor,
      Candidate candidate,
      int rating,
      @Nullable String feedback,
      String sessionType,
      Instant occurredAt) {

    Review review() {
      return new Review(
          reviewId,
          sessionId,
          mentor.id(),
          candidate.userId(),
          candidate.name(),
          rating,
          feedback,
          sessionType,
          occurredAt,
          null);
    }
  }

  @KafkaListener(topics = "session.session.v1")
  void on(ConsumerRecord<String, String> message) {
    inbox.receive(message, this::apply);
  }

  private void apply(IncomingEvent event) {
    switch (event.type()) {
      case "session.booked.v1" -> booked(event.as(SessionBooked.class));
      case "session.reviewed.v1" -> reviewed(event.as(SessionReviewed.class).review());
      default -> {}
    }
  }

  private void booked(SessionBooked session) {
    bookedMentors.remember(
        session.candidate().userId(), session.mentor().id(), session.occurredAt());
  }

  private void reviewed(Review review) {
    switch (reviews.add(review)) {
      case ADDED -> {}
      case ALREADY_REVIEWED -> log.debug("Session {} was reviewed before", review.sessionId());
      case UNKNOWN_MENTOR ->
          log.info("Review {} is of unknown mentor {}", review.id(), review.mentorId());
    }
  }
}
