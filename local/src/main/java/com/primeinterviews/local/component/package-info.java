/** The parts of the suite, the order they start in and the order they stop in. */
@NullMarked
package com.primeinterviews.local.component;

import org.jspecify.annotations.NullMarked;
