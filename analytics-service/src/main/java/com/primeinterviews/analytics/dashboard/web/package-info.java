/** The personal dashboard over HTTP. */
@NullMarked
package com.primeinterviews.analytics.dashboard.web;

import org.jspecify.annotations.NullMarked;
