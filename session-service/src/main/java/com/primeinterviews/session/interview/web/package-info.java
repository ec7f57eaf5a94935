/** Interviews over HTTP. */
@NullMarked
package com.primeinterviews.session.interview.web;

import org.jspecify.annotations.NullMarked;
