/** The story of one booking, told through the gateway. */
@NullMarked
package com.primeinterviews.e2e.journey;

import org.jspecify.annotations.NullMarked;
