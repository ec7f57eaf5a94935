/** Second factor: codes of an authenticator app, and recovery codes. */
@NullMarked
package com.primeinterviews.auth.totp;

import org.jspecify.annotations.NullMarked;
