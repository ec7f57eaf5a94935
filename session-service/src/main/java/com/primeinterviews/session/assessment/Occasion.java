package com.primeinterviews.session.assessment;

import com.primeinterviews.platform.identity.CurrentUser;
import com.primeinterviews.session.booking.Session;
import com.primeinterviews.session.booking.SessionStatus;
import com.primeinterviews.session.interview.Interview;
import com.primeinterviews.session.interview.InterviewStatus;
import java.util.Optional;
import java.util.UUID;

/** A session or an interview, as far as scorecards ask for it. */
sealed interface Occasion {

  /** The part somebody has in it. */
  enum Part {
    HOST,
    CANDIDATE,
    STAFF
  }

  Subject subject();

  UUID hostId();

  UUID candidateId();

  /** Empty for strangers. */
  Optional<Part> partOf(CurrentUser user);

  /** As it is written in JSON. */
  String status();

  boolean isCompleted();

  /** Whether the candidate has said what there is to say. */
  boolean hasCandidateSpoken();

  record OfSession(Session session) implements Occasion {

    @Override
    public Subject subject() {
      return Subject.session(session.id());
    }

    @Override
    public UUID hostId() {
      return session.host().userId();
    }

    @Override
    public UUID candidateId() {
      return session.candidate().id();
    }

    @Override
    public Optional<Part> partOf(CurrentUser user) {
      return session
          .actor(user)
          .map(
              actor ->
                  switch (actor.part()) {
                    case MENTOR -> Part.HOST;
                    case CANDIDATE -> Part.CANDIDATE;
                    case ADMIN, SYSTEM -> Part.STAFF;
                  });
    }

    @Override
    public String status() {
      return session.status().wireName();
    }

    @Override
    public boolean isCompleted() {
      return session.status() == SessionStatus.COMPLETED;
    }

    @Override
    public boolean hasCandidateSpoken() {
      return session.review() != null;
    }
  }

  record OfInterview(Interview interview) implements Occasion {

    @Override
    public Subject subject() {
      return Subject.interview(interview.id());
    }

    @Override
    public UUID hostId() {
      return interview.interviewerId();
    }

    @Override
    public UUID candidateId() {
      return interview.candidateId();
    }

    @Override
    public Optional<Part> partOf(CurrentUser user) {
      return interview
          .attendee(user)
          .map(
              attendee ->
                  switch (attendee.part()) {
                    case INTERVIEWER -> Part.HOST;
                    case CANDIDATE -> Part.CANDIDATE;
                    case ADMIN, SYSTEM -> Part.STAFF;
                  });
    }

    @Override
    public String status() {
      return interview.status().wireName();
    }

    @Override
    public boolean isCompleted() {
      return interview.status() == InterviewStatus.COMPLETED;
    }

    /** Candidates do not review interviews: there is no word to wait for, only time. */
    @Override
    public boolean hasCandidateSpoken() {
      return false;
    }
  }
}
