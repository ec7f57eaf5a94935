/**
 * A person's own sessions and interviews as iCalendar: one by one, or as a feed that calendars
 * subscribe to.
 */
@NullMarked
package com.primeinterviews.session.feed;

import org.jspecify.annotations.NullMarked;
