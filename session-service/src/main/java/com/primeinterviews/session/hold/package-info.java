/** Slots that are kept for somebody for a few minutes, until they are booked. */
@NullMarked
package com.primeinterviews.session.hold;

import org.jspecify.annotations.NullMarked;
