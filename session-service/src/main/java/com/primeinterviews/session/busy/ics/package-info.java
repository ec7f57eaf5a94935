/** Busy times out of an iCalendar document (RFC 5545), within bounds whatever stands in it. */
@NullMarked
package com.primeinterviews.session.busy.ics;

import org.jspecify.annotations.NullMarked;
