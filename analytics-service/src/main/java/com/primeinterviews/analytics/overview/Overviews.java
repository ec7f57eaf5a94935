package com.primeinterviews.analytics.overview;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the overview together from the counters; three statements, however many sessions. */
@Component
public class Overviews {

  private final BookingCounters bookings;
  private final Census census;
  private final DeliveryCounters deliveries;

  Overviews(BookingCounters bookings, Census census, DeliveryCounters deliveries) {
    this.bookings = bookings;
    this.census = census;
    this.deliveries = deliveries;
  }

  @Transactional(readOnly = true)
  public Overview over(DayRange range) {
    return new Overview(range, bookings.byDay(range), census.totals(), deliveries.byChannel(range));
  }
}
