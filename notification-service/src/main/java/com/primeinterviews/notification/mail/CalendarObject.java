package com.primeinterviews.notification.mail;

/**
 * An iCalendar object as iMIP (RFC 6047) carries it.
 *
 * @param method {@code REQUEST} or {@code CANCEL}, repeated in the content type
 * @param content the object itself, lines folded and ended as RFC 5545 wants
 */
record CalendarObject(String method, String content) {}
