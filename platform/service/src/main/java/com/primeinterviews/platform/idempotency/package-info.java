@NullMarked
package com.primeinterviews.platform.idempotency;

import org.jspecify.annotations.NullMarked;
