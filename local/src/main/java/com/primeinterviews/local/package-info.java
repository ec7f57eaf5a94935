/** The launcher: one class per command, and the suite as a handle for tests. */
@NullMarked
package com.primeinterviews.local;

import org.jspecify.annotations.NullMarked;
