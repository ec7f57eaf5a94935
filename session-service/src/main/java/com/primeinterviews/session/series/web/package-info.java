/** Series of sessions over HTTP. */
@NullMarked
package com.primeinterviews.session.series.web;

import org.jspecify.annotations.NullMarked;
