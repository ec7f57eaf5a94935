/** Turns what happened to a session into the published events of session.session.v1. */
@NullMarked
package com.primeinterviews.session.booking.events;

import org.jspecify.annotations.NullMarked;
