/** The measurements of ./dev bench. */
@NullMarked
package com.primeinterviews.e2e.bench;

import org.jspecify.annotations.NullMarked;
