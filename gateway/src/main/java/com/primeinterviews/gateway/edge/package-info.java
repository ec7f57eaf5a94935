/** What every request passes before it is routed. */
@NullMarked
package com.primeinterviews.gateway.edge;

import org.jspecify.annotations.NullMarked;
