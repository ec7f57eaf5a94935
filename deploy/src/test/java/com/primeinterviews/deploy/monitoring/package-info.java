/** Scraping, alert rules and dashboards. */
@NullMarked
package com.primeinterviews.deploy.monitoring;

import org.jspecify.annotations.NullMarked;
