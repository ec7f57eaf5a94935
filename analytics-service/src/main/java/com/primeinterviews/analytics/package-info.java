/** Dashboards and figures: a read model built from the other services' events. */
@NullMarked
package com.primeinterviews.analytics;

import org.jspecify.annotations.NullMarked;
