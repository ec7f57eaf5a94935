package com.primeinterviews.export.direct;

/** An export that cannot be brought to its end; what was sent so far must not look whole. */
public final class BrokenOffException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BrokenOffException(String message) {
    super(message);
  }

  BrokenOffException(String message, Throwable cause) {
    super(message, cause);
  }
}
