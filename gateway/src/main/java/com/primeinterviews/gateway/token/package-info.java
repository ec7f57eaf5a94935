/** The token check at the door. */
@NullMarked
package com.primeinterviews.gateway.token;

import org.jspecify.annotations.NullMarked;
