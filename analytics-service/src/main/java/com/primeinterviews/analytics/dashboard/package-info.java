/** One person's progress: months, upcoming interviews, recent activity. */
@NullMarked
package com.primeinterviews.analytics.dashboard;

import org.jspecify.annotations.NullMarked;
