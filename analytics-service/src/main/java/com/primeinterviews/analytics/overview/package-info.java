/** The figures of the whole product, for operators. */
@NullMarked
package com.primeinterviews.analytics.overview;

import org.jspecify.annotations.NullMarked;
