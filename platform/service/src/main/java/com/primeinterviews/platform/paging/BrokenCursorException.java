package com.primeinterviews.platform.paging;

import java.io.Serial;

/** A cursor that this list has not given out. */
public final class BrokenCursorException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  BrokenCursorException() {
    super("Not a cursor of this list", null, false, false);
  }
}
