/** What happens while a service is slow or away. */
@NullMarked
package com.primeinterviews.gateway.resilience;

import org.jspecify.annotations.NullMarked;
