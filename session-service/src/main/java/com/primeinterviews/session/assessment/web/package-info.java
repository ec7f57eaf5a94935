/** Scorecards and assessments over HTTP. */
@NullMarked
package com.primeinterviews.session.assessment.web;

import org.jspecify.annotations.NullMarked;
