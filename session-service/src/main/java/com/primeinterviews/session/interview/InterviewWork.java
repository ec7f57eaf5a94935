package com.primeinterviews.session.interview;

import com.primeinterviews.platform.concurrency.ExpectedVersion;
import com.primeinterviews.platform.identity.CurrentUser;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One transaction on one interview, of which a refusal leaves nothing. */
@Component
public class InterviewWork {

  /**
   * Which interview, who asks, and which version they have seen.
   *
   * @param expected the versions on which the change may happen
   */
  public record Request(UUID interviewId, CurrentUser by, ExpectedVersion expected) {}

  @FunctionalInterface
  interface Step {
    Outcome take(Interview interview, Attendee actor);
  }

  private final Interviews interviews;
  private final TransactionTemplate transaction;

  InterviewWork(Interviews interviews, PlatformTransactionManager transactions) {
    this.interviews = interviews;
    this.transaction = new TransactionTemplate(transactions);
  }

  Outcome run(Supplier<Outcome> attempt) {
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              Outcome outcome = attempt.get();
              if (!(outcome instanceof Outcome.Done)) {
                status.setRollbackOnly();
              }
              return outcome;
            }));
  }

  /** For staff: the interview is locked, so that two steps at once come one after the other. */
  Outcome on(Request request, Step step) {
    return run(
        () -> {
          Interview interview = interviews.claim(request.interviewId()).orElse(null);
          Attendee actor = interview == null ? null : interview.attendee(request.by()).orElse(null);
          if (interview == null || actor == null || !actor.isStaff()) {
            return new Outcome.NoSuchInterview();
          }
          return request.expected().accepts(interview.version())
              ? step.take(interview, actor)
              : new Outcome.Stale();
        });
  }
}
