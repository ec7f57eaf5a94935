/** Who waits for a mentor's time, and how freed time is offered. */
@NullMarked
package com.primeinterviews.session.waitlist;

import org.jspecify.annotations.NullMarked;
