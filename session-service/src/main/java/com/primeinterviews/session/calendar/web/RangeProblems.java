package com.primeinterviews.session.calendar.web;

import com.primeinterviews.platform.error.ErrorCode;
import com.primeinterviews.platform.error.Problem;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with the ranges of a request, to name all of it at once. */
final class RangeProblems {

  private @Nullable Problem problem;

  void add(String field, String code, String message) {
    Problem soFar =
        problem == null
            ? Problem.of(ErrorCode.VALIDATION_ERROR, field + " " + message).reason(code)
            : problem;
    problem = soFar.fieldError(field, code, message, null);
  }

  void throwIfAny() {
    if (problem != null) {
      throw problem.asException();
    }
  }
}
