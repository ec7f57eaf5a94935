/** Which service answers which path, and what it gets to see of the request. */
@NullMarked
package com.primeinterviews.gateway.routing;

import org.jspecify.annotations.NullMarked;
