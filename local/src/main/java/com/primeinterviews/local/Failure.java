package com.primeinterviews.local;

/**
 * Something the person at the terminal can mend: one line that says what happened and what to do.
 */
public final class Failure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public Failure(String what, String whatToDo) {
    super(what + " " + whatToDo);
  }

  public Failure(String what, String whatToDo, Throwable cause) {
    super(what + " " + whatToDo, cause);
  }
}
