package com.primeinterviews.session.calendar;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.resilience.annotation.Retryable;

/**
 * Takes time in one transaction, and tries again when the database breaks a tie between several:
 * the order of locks rules most of them out (see {@link Agenda}), and nothing of the first try is
 * left.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Retryable(
    includes = PessimisticLockingFailureException.class,
    maxRetries = 2,
    delay = 20,
    jitter = 20)
public @interface RetriedOnTies {}
