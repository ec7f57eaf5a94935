package com.primeinterviews.session.booking.web;

import com.primeinterviews.session.booking.Session;
import com.primeinterviews.session.booking.SessionStatus;
import com.primeinterviews.session.mentors.Mentor;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session as it is sent, everywhere the same: the members of spec 003 §4 and what an export
 * needs.
 *
 * @param sequence SEQUENCE of its invitations: grows with every change of time, and once it is off
 * @param seriesId the series it was booked in; null for one by itself
 * @param userId the candidate's account
 * @param duration minutes
 * @param timezone zone of the candidate
 * @param answerBy until when the mentor may confirm it; null once it was answered
 * @param cancelUntil until when the candidate may cancel it, once it is confirmed
 * @param rescheduleUntil the same for moving it
 */
public record SessionView(
    UUID id,
    int sequence,
    @Nullable UUID seriesId,
    UUID userId,
    String candidateName,
    String candidateEmail,
    UUID mentorId,
    UUID mentorUserId,
    String mentorName,
    @Nullable String mentorAvatar,
    @Nullable String mentorCompany,
    String sessionType,
    Instant scheduledAt,
    Instant endsAt,
    long duration,
    String timezone,
    String mentorTimezone,
    String meetingType,
    @Nullable String meetingLink,
    String status,
    boolean recordSession,
    @Nullable String specialRequests,
    BigDecimal price,
    String currency,
    @Nullable Integer rating,
    @Nullable String feedback,
    @Nullable String cancellationReason,
    @Nullable Instant answerBy,
    Instant cancelUntil,
    Instant rescheduleUntil,
    Instant createdAt,
    Instant updatedAt) {

  static SessionView of(Session session, Mentor mentor) {
    var review = session.review();
    return new SessionView(
        session.id(),
        session.sequence(),
        session.seriesId(),
        session.candidate().id(),
        session.candidate().name(),
        session.candidate().email(),
        mentor.id(),
        mentor.userId(),
        mentor.name(),
        mentor.avatar(),
        mentor.company(),
        session.wish().sessionType(),
        session.startsAt(),
        session.endsAt(),
        session.length().toMinutes(),
        session.candidate().zone(),
        session.host().zone(),
        session.wish().meetingType().wireName(),
        session.meetingLink(),
        session.status().wireName(),
        session.wish().recordSession(),
        session.wish().specialRequests(),
        session.price().amount(),
        session.price().currency(),
        review == null ? null : review.rating(),
        review == null ? null : review.feedback(),
        session.cancellationReason(),
        session.status() == SessionStatus.PENDING ? session.answerBy() : null,
        session.deadlines().cancelUntil(),
        session.deadlines().rescheduleUntil(),
        session.createdAt(),
        session.updatedAt());
  }
}
