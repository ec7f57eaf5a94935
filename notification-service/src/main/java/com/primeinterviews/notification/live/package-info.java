/** Pushes new notifications over WebSockets. */
@NullMarked
package com.primeinterviews.notification.live;

import org.jspecify.annotations.NullMarked;
