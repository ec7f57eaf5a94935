/** Starts and stops a whole suite of its own. */
@NullMarked
package com.primeinterviews.e2e.suite;

import org.jspecify.annotations.NullMarked;
