/** Turns what happened to an interview into the published events of session.interview.v1. */
@NullMarked
package com.primeinterviews.session.interview.events;

import org.jspecify.annotations.NullMarked;
