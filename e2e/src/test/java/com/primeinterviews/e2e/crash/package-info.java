/** Processes that die in the middle, and what must not be lost. */
@NullMarked
package com.primeinterviews.e2e.crash;

import org.jspecify.annotations.NullMarked;
