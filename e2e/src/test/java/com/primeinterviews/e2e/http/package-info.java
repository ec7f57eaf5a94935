/** Speaks to the suite as a client does. */
@NullMarked
package com.primeinterviews.e2e.http;

import org.jspecify.annotations.NullMarked;
