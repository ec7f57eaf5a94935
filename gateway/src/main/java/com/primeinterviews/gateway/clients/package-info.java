/** Calls of the gateway itself to the services behind it. */
@NullMarked
package com.primeinterviews.gateway.clients;

import org.jspecify.annotations.NullMarked;
