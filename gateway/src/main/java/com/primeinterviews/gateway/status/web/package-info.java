/** GET /health. */
@NullMarked
package com.primeinterviews.gateway.status.web;

import org.jspecify.annotations.NullMarked;
