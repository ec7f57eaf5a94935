/**
 * What is found out about candidates: scorecards of sessions, which both sides see only when both
 * have spoken (or a while has passed), and assessments of skills.
 */
@NullMarked
package com.primeinterviews.session.assessment;

import org.jspecify.annotations.NullMarked;
