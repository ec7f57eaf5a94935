/** How moments and foreign text are put into sentences. */
@NullMarked
package com.primeinterviews.notification.wording;

import org.jspecify.annotations.NullMarked;
