package com.primeinterviews.platform.error;

import java.io.Serial;

/** Carries a {@link Problem} out of a controller; cheap, because it records no stack trace. */
public final class ProblemException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  public ProblemException(Problem problem) {
    super(problem.message(), null, false, false);
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }
}
