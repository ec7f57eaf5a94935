package com.primeinterviews.session.mentors;

/** Said inside this service, in the transaction in which the copy of a mentor changed. */
public record MentorChanged(Mentor mentor) {}
