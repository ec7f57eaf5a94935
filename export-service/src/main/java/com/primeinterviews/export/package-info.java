/** A user's data, out of the suite in formats that other programs read. */
@NullMarked
package com.primeinterviews.export;

import org.jspecify.annotations.NullMarked;
