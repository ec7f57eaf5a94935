/** The description of the whole API, put together from those of the services. */
@NullMarked
package com.primeinterviews.gateway.docs;

import org.jspecify.annotations.NullMarked;
