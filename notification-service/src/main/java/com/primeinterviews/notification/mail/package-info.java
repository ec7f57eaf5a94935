/** Mails: queued with the event that causes them, sent by workers, each with a status. */
@NullMarked
package com.primeinterviews.notification.mail;

import org.jspecify.annotations.NullMarked;
