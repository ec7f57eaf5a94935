/** How much a request may bring along. */
@NullMarked
package com.primeinterviews.gateway.limits;

import org.jspecify.annotations.NullMarked;
