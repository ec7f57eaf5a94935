package com.primeinterviews.local.component;

import java.io.IOException;
import java.util.concurrent.ExecutionException;

/** Passes on what a task on another thread failed with. */
final class Failed {
  private Failed() {}

  static IllegalStateException with(ExecutionException failure) throws IOException {
    switch (failure.getCause()) {
      case IOException io -> throw io;
      case RuntimeException unchecked -> throw unchecked;
      case null, default -> throw new IllegalStateException(failure);
    }
  }
}
