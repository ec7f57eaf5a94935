/** What the gateway and the services answer to nonsense. */
@NullMarked
package com.primeinterviews.e2e.input;

import org.jspecify.annotations.NullMarked;
