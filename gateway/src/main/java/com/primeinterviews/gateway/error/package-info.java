/** The gateway's own refusals, all in the one error body of the suite. */
@NullMarked
package com.primeinterviews.gateway.error;

import org.jspecify.annotations.NullMarked;
