/** The only public door of the suite. */
@NullMarked
package com.primeinterviews.gateway;

import org.jspecify.annotations.NullMarked;
