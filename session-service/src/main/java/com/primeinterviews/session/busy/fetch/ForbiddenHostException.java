package com.primeinterviews.session.busy.fetch;

import java.io.Serial;
import java.net.UnknownHostException;

/** The host has an address that is not public. */
final class ForbiddenHostException extends UnknownHostException {
  @Serial private static final long serialVersionUID = 1L;

  ForbiddenHostException(String host) {
    super(host);
  }
}
