/** Recommendations over HTTP. */
@NullMarked
package com.primeinterviews.mentor.recommendations.web;

import org.jspecify.annotations.NullMarked;
