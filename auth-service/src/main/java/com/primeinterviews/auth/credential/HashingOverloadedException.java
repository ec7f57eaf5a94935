package com.primeinterviews.auth.credential;

import java.io.Serial;

/** More passwords wait to be hashed than the pool takes: the request may be tried again. */
public final class HashingOverloadedException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  HashingOverloadedException() {
    super("The password hashing queue is full", null, false, false);
  }
}
