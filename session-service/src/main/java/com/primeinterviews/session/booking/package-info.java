/**
 * Booking a session and everything that may happen to it. Read in this order: {@link
 * com.primeinterviews.session.booking.BookingDesk} (what one can do), {@link
 * com.primeinterviews.session.booking.Session} (what is allowed), {@link
 * com.primeinterviews.session.booking.SessionStatus} (what may follow what).
 */
@NullMarked
package com.primeinterviews.session.booking;

import org.jspecify.annotations.NullMarked;
