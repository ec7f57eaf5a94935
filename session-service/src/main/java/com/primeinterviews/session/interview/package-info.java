/**
 * Interviews that staff schedule: on the same time of the same people as sessions, but by the word
 * of staff instead of a mentor's rules. Read in this order: {@link
 * com.primeinterviews.session.interview.InterviewDesk} (scheduling), {@link
 * com.primeinterviews.session.interview.InterviewReplanning} (another plan), {@link
 * com.primeinterviews.session.interview.InterviewFloor} (what happens at it), {@link
 * com.primeinterviews.session.interview.Interview} (what is allowed).
 */
@NullMarked
package com.primeinterviews.session.interview;

import org.jspecify.annotations.NullMarked;
