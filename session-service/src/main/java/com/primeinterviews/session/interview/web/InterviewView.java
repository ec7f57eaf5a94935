package com.primeinterviews.session.interview.web;

import com.primeinterviews.session.interview.Interview;
import com.primeinterviews.session.people.Person;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An interview as it is sent, everywhere the same.
 *
 * @param sequence grows whenever it is given another time, or called off
 * @param codingTask null to the candidate until it has begun: titles tell much
 * @param feedback null to the candidate
 */
record InterviewView(
    UUID id,
    @Nullable String title,
    @Nullable String description,
    InterviewCandidate candidate,
    Interviewer interviewer,
    InterviewSchedule schedule,
    String status,
    int sequence,
    String meetingRoomId,
    @Nullable InterviewTask codingTask,
    @Nullable InterviewLot lot,
    @Nullable UUID slotId,
    @Nullable Double score,
    @Nullable Double attentivenessScore,
    @Nullable String feedback,
    String videoLink,
    Instant createdAt,
    Instant updatedAt) {

  record InterviewCandidate(UUID id, String name, String email) {}

  record Interviewer(UUID id, String name) {}

  record InterviewTask(UUID id, String title) {}

  record InterviewLot(UUID id) {}

  static InterviewView of(
      Interview interview,
      Person candidate,
      Person interviewer,
      @Nullable InterviewTask task,
      String videoLink,
      boolean toStaff) {
    var details = interview.details();
    var schedule = interview.schedule();
    var result = interview.assessment();
    UUID lot = details.lotId();
    return new InterviewView(
        interview.id(),
        details.title(),
        details.description(),
        new InterviewCandidate(candidate.id(), candidate.name(), candidate.email()),
        new Interviewer(interviewer.id(), interviewer.name()),
        new InterviewSchedule(schedule.start(), schedule.end()),
        interview.status().wireName(),
        interview.sequence(),
        interview.meetingRoomId(),
        task,
        lot == null ? null : new InterviewLot(lot),
        interview.slotId(),
        result.score(),
        result.attentivenessScore(),
        toStaff ? result.feedback() : null,
        videoLink,
        interview.createdAt(),
        interview.updatedAt());
  }
}
