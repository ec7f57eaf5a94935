package com.primeinterviews.platform.events;

import java.io.Serial;

/** An event that can never be understood; goes to the dead letters without another try. */
public final class MalformedEventException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  public MalformedEventException(String message) {
    super(message);
  }

  public MalformedEventException(String message, Throwable cause) {
    super(message, cause);
  }
}
