package com.primeinterviews.session.erasure;

import com.primeinterviews.session.assessment.AssessmentErasure;
import com.primeinterviews.session.booking.ErasedSessions;
import com.primeinterviews.session.busy.BusySourceDesk;
import com.primeinterviews.session.feed.FeedDesk;
import com.primeinterviews.session.interview.ErasedInterviews;
import com.primeinterviews.session.mentors.ErasedPeople;
import com.primeinterviews.session.mentors.MentorDirectory;
import com.primeinterviews.session.openings.SlotDesk;
import com.primeinterviews.session.people.PersonDirectory;
import com.primeinterviews.session.waitlist.WaitlistDesk;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries erasures out, again and again for a while: a booking that was under way when its person
 * was erased commits later than the first try looked, and a process may be killed in the middle.
 * Bookings need not ask whether somebody was erased, and pay nothing for it.
 */
@Component
class Erasures {

  private static final Logger log = LoggerFactory.getLogger(Erasures.class);

  /** Longer than any request lives. */
  private static final Duration REPEATED_FOR = Duration.ofMinutes(10);

  private final ErasedPeople people;
  private final ErasedSessions sessions;
  private final ErasedInterviews interviews;
  private final PersonDirectory accounts;
  private final MentorDirectory mentors;
  private final FeedDesk feeds;
  private final WaitlistDesk waitlist;
  private final AssessmentErasure assessments;
  private final BusySourceDesk busySources;
  private final SlotDesk slots;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Erasures(
      ErasedPeople people,
      ErasedSessions sessions,
      ErasedInterviews interviews,
      PersonDirectory accounts,
      MentorDirectory mentors,
      FeedDesk feeds,
      WaitlistDesk waitlist,
      AssessmentErasure assessments,
      BusySourceDesk busySources,
      SlotDesk slots,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.people = people;
    this.sessions = sessions;
    this.interviews = interviews;
    this.accounts = accounts;
    this.mentors = mentors;
    this.feeds = feeds;
    this.waitlist = waitlist;
    this.assessments = assessments;
    this.busySources = busySources;
    this.slots = slots;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /** Part of the caller's transaction. */
  void note(UUID userId) {
    people.enter(userId, clock.instant());
  }

  /** Names go first, so that the cancellations do not tell them once more. */
  void carryOut(UUID userId) {
    // By themselves: what these lock first, others lock before the calendar.
    busySources.forget(userId);
    slots.forget(userId);
    transaction.executeWithoutResult(
        status -> {
          sessions.anonymise(userId);
          interviews.anonymise(userId);
          accounts.forget(userId);
          mentors.erase(userId);
          feeds.close(userId);
          waitlist.forget(userId);
          assessments.forget(userId);
        });
    sessions.cancelAhead(userId);
    interviews.cancelAhead(userId);
  }

  @Scheduled(
      initialDelayString = "${prime.session.sweep-every:30s}",
      fixedDelayString = "${prime.session.sweep-every:30s}")
  void repeat() {
    people.unsettled().forEach(this::tryAgain);
  }

  private void tryAgain(UUID userId) {
    var olderThan = clock.instant().minus(REPEATED_FOR);
    try {
      carryOut(userId);
      people.settle(userId, olderThan);
    } catch (RuntimeException e) {
      log.warn("Sessions and interviews of erased user {} are not all anonymous yet", userId, e);
    }
  }
}
