/** Mails about the safety of an account, as asked of notification-service. */
@NullMarked
package com.primeinterviews.auth.mail;

import org.jspecify.annotations.NullMarked;
