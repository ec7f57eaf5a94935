package com.primeinterviews.session.interview;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Interviews for other features of this service, which decide themselves who may do what. */
@Component
public class KnownInterviews {

  private final Interviews interviews;

  KnownInterviews(Interviews interviews) {
    this.interviews = interviews;
  }

  @Transactional(readOnly = true)
  public Optional<Interview> find(UUID interviewId) {
    return interviews.findThere(interviewId);
  }

  /** As it is, until the caller's transaction ends: nobody changes it meanwhile. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<Interview> hold(UUID interviewId) {
    return interviews.claim(interviewId);
  }

  /** Whether an interview of these two was carried through, in these parts. */
  @Transactional(readOnly = true)
  public boolean tookPlace(UUID interviewerId, UUID candidateId) {
    return interviews.existsByStatusAndCandidateIdAndInterviewerId(
        InterviewStatus.COMPLETED, candidateId, interviewerId);
  }
}
