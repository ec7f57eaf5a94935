package com.primeinterviews.session.waitlist;

import com.primeinterviews.session.calendar.AvailabilityDesk;
import com.primeinterviews.session.calendar.TimeSpan;
import com.primeinterviews.session.mentors.Mentor;
import com.primeinterviews.session.mentors.MentorDirectory;
import com.primeinterviews.session.waitlist.Joining.AlreadyWaiting;
import com.primeinterviews.session.waitlist.Joining.DurationNotOffered;
import com.primeinterviews.session.waitlist.Joining.Joined;
import com.primeinterviews.session.waitlist.Joining.NoSuchMentor;
import com.primeinterviews.session.waitlist.Joining.OwnProfile;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Joining and leaving the waitlist of a mentor. */
@Component
@Transactional
public class WaitlistDesk {

  /** A candidate wants a session of that length inside the window. */
  public record Join(
      UUID mentorId, UUID candidateId, TimeSpan window, Duration length, ZoneId zone) {}

  private final Waitlists waitlists;
  private final MentorDirectory mentors;
  private final AvailabilityDesk availabilities;
  private final Clock clock;

  WaitlistDesk(
      Waitlists waitlists, MentorDirectory mentors, AvailabilityDesk availabilities, Clock clock) {
    this.waitlists = waitlists;
    this.mentors = mentors;
    this.availabilities = availabilities;
    this.clock = clock;
  }

  public Joining join(Join wanted) {
    Mentor mentor = mentors.find(wanted.mentorId()).filter(Mentor::active).orElse(null);
    var calendar = availabilities.find(wanted.mentorId());
    if (mentor == null || calendar.isEmpty()) {
      return new NoSuchMentor();
    }
    if (mentor.userId().equals(wanted.candidateId())) {
      return new OwnProfile();
    }
    if (!calendar.get().availability().rules().durations().contains(wanted.length())) {
      return new DurationNotOffered();
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var entry =
        new WaitlistEntry(
            wanted.mentorId(),
            wanted.candidateId(),
            wanted.window(),
            wanted.length(),
            wanted.zone(),
            now);
    return waitlists.add(entry) ? new Joined(entry) : new AlreadyWaiting();
  }

  @Transactional(readOnly = true)
  public Optional<WaitlistEntry> find(UUID mentorId, UUID candidateId) {
    return waitlists.find(mentorId, candidateId);
  }

  /** False when the candidate does not wait for that mentor. */
  public boolean leave(UUID mentorId, UUID candidateId) {
    return waitlists.remove(mentorId, candidateId);
  }

  /** Takes somebody who is to be forgotten off every list. */
  public void forget(UUID candidateId) {
    waitlists.forget(candidateId);
  }
}
