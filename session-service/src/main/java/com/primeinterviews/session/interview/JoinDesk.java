package com.primeinterviews.session.interview;

import com.primeinterviews.platform.identity.CurrentUser;
import com.primeinterviews.session.interview.Joining.Admitted;
import com.primeinterviews.session.interview.Joining.NoSuchInterview;
import com.primeinterviews.session.interview.Joining.NotAParticipant;
import com.primeinterviews.session.interview.Joining.Over;
import com.primeinterviews.session.interview.Joining.TooEarly;
import com.primeinterviews.session.interview.Joining.TooLate;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets the people of an interview into its live room: shortly before its time, and while it is
 * live.
 */
@Component
public class JoinDesk {

  private final Interviews interviews;
  private final JoinTokens tokens;
  private final InterviewSettings settings;
  private final Clock clock;

  JoinDesk(Interviews interviews, JoinTokens tokens, InterviewSettings settings, Clock clock) {
    this.interviews = interviews;
    this.tokens = tokens;
    this.settings = settings;
    this.clock = clock;
  }

  @Transactional
  public Joining join(UUID interviewId, CurrentUser by) {
    Interview interview = interviews.findThere(interviewId).orElse(null);
    Attendee attendee = interview == null ? null : interview.attendee(by).orElse(null);
    if (interview == null || attendee == null) {
      return new NoSuchInterview();
    }
    if (!attendee.takesPart()) {
      return new NotAParticipant();
    }
    // A JWT counts time in whole seconds.
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    Instant lasts = now.plus(settings.joinTokenLasts());
    return switch (interview.status()) {
      case SCHEDULED -> beforeTheStart(interview, attendee, now, lasts);
      case LIVE -> admitted(interview, attendee, lasts);
      case COMPLETED, CANCELLED -> new Over(interview.status());
    };
  }

  private Joining beforeTheStart(
      Interview interview, Attendee attendee, Instant now, Instant lasts) {
    Instant opens = interview.schedule().start().minus(settings.joinEarly());
    Instant end = interview.schedule().end();
    if (now.isBefore(opens)) {
      return new TooEarly(opens);
    }
    if (!now.isBefore(end)) {
      return new TooLate(end);
    }
    return admitted(interview, attendee, lasts.isBefore(end) ? lasts : end);
  }

  private Joining admitted(Interview interview, Attendee attendee, Instant expiresAt) {
    UUID user = attendee.userId();
    if (user == null) {
      return new NotAParticipant();
    }
    var pass = new JoinTokens.Pass(interview.id(), user, attendee.part(), interview.roomName());
    return new Admitted(tokens.issue(pass, expiresAt), pass.roomName(), expiresAt);
  }
}
