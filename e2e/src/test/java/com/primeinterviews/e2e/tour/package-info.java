/** The README's tour, as it stands there. */
@NullMarked
package com.primeinterviews.e2e.tour;

import org.jspecify.annotations.NullMarked;
