package com.primeinterviews.session.booking;

/**
 * Said inside this service, in the transaction in which the candidate reviewed the session, whose
 * row is locked by then.
 */
public record Reviewed(Session session) {}
