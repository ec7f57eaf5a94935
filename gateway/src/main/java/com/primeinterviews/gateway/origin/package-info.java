/** Where a request comes from. */
@NullMarked
package com.primeinterviews.gateway.origin;

import org.jspecify.annotations.NullMarked;
