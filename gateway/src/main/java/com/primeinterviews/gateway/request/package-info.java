/** Request id and access log. */
@NullMarked
package com.primeinterviews.gateway.request;

import org.jspecify.annotations.NullMarked;
