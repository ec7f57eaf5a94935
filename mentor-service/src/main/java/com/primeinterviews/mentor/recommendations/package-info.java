/** Whom somebody may want to meet next, and why. */
@NullMarked
package com.primeinterviews.mentor.recommendations;

import org.jspecify.annotations.NullMarked;
