/** The connection to Redis. */
@NullMarked
package com.primeinterviews.gateway.redis;

import org.jspecify.annotations.NullMarked;
