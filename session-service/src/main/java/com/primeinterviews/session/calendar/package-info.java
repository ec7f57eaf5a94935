/**
 * When a mentor can be booked. One pure {@link com.primeinterviews.session.calendar.SlotEngine}
 * decides for listing and for booking alike; {@link com.primeinterviews.session.calendar.Agenda} is
 * the door through which anything takes or gives back time.
 */
@NullMarked
package com.primeinterviews.session.calendar;

import org.jspecify.annotations.NullMarked;
