package com.primeinterviews.session.calendar;

/** Everything a mentor says about when to be booked. */
public record Availability(OpeningHours hours, BookingRules rules) {}
