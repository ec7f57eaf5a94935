package com.primeinterviews.mentor.reviews;

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

/** Writes into the {@link ReviewBook} what candidates said in session-service. */
@Component
class ReviewListener {

  private static final Logger log = LoggerFactory.getLogger(ReviewListener.class);

  private final Inbox inbox;
  private final ReviewBook reviews;

  ReviewListener(Inbox inbox, ReviewBook reviews) {
    this.inbox = inbox;
    this.reviews = reviews;
  }

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

    record Mentor(UUID id) {}

    record Candidate(UUID userId, String name) {}

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
    if (!event.type().equals("session.reviewed.v1")) {
      return;
    }
    var review = event.as(SessionReviewed.class).review();
    switch (reviews.add(review)) {
      case ADDED -> {}
      case ALREADY_REVIEWED -> log.debug("Session {} was reviewed before", review.sessionId());
      case UNKNOWN_MENTOR ->
          log.info("Review {} is of unknown mentor {}", review.id(), review.mentorId());
    }
  }
}
