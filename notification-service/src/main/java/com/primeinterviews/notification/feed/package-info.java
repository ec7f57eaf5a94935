/** The in-app notifications of each person. */
@NullMarked
package com.primeinterviews.notification.feed;

import org.jspecify.annotations.NullMarked;
