/**
 * Time that is taken elsewhere: busy times imported from calendars that a mentor keeps with others.
 * They close slots for listing and booking alike, and never touch what is booked already.
 */
@NullMarked
package com.primeinterviews.session.busy;

import org.jspecify.annotations.NullMarked;
