/**
 * One-off slots: single stretches of time that a person opens beside the weekly hours, or closes
 * inside them. They change when one can be booked, never what is booked already.
 */
@NullMarked
package com.primeinterviews.session.openings;

import org.jspecify.annotations.NullMarked;
