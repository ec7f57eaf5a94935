/** The operators' figures over HTTP. */
@NullMarked
package com.primeinterviews.analytics.overview.web;

import org.jspecify.annotations.NullMarked;
