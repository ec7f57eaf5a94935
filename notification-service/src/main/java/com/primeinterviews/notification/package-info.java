/** Notifications of the suite. */
@NullMarked
package com.primeinterviews.notification;

import org.jspecify.annotations.NullMarked;
