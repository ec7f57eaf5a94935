/** Sockets passing through. */
@NullMarked
package com.primeinterviews.gateway.socket;

import org.jspecify.annotations.NullMarked;
