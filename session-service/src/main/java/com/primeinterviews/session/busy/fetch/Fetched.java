package com.primeinterviews.session.busy.fetch;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of reading a document. */
public sealed interface Fetched {

  /** By what a server tells whether a document has changed. */
  record Validators(@Nullable String etag, @Nullable String lastModified) {
    public static final Validators NONE = new Validators(null, null);
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Document(byte[] bytes, Validators validators) implements Fetched {}

  record NotModified() implements Fetched {}

  /**
   * @param retryAfter what the server asks for
   */
  record NotFetched(Why why, @Nullable Duration retryAfter) implements Fetched {
    NotFetched(Why why) {
      this(why, null);
    }
  }

  /** Why there is no document. */
  enum Why {
    HOST_NOT_ALLOWED,
    REDIRECT_NOT_ALLOWED,
    UNREACHABLE,
    TOO_SLOW,
    TOO_LARGE,
    NOT_FOUND,
    ACCESS_DENIED,
    RATE_LIMITED,
    SERVER_ERROR
  }
}
