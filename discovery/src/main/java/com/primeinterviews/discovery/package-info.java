/** The service registry: which instance of which service is where. */
@NullMarked
package com.primeinterviews.discovery;

import org.jspecify.annotations.NullMarked;
