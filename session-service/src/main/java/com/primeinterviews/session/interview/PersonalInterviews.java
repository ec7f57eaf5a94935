package com.primeinterviews.session.interview;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One person's interviews, whatever their part and state; not those that were taken away. */
@Component
@Transactional(readOnly = true)
public class PersonalInterviews {

  private final Interviews interviews;

  PersonalInterviews(Interviews interviews) {
    this.interviews = interviews;
  }

  /** Those that start at or after the instant, the latest first. */
  public List<Interview> latest(UUID personId, Instant from, int most) {
    var wanted =
        new InterviewFilter(personId, null, from, null, null, null, null).toSpecification();
    return interviews.findBy(
        wanted, query -> query.sortBy(InterviewOrder.START_DESCENDING.sort()).limit(most).all());
  }
}
