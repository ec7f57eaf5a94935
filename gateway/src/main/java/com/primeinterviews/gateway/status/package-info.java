/** The state of the suite. */
@NullMarked
package com.primeinterviews.gateway.status;

import org.jspecify.annotations.NullMarked;
