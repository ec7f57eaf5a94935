package com.primeinterviews.notification.people;

import java.time.ZoneId;
import java.util.UUID;

/**
 * One account.
 *
 * @param version of the account; grows with every change
 */
public record Person(UUID id, String email, String name, ZoneId zone, long version) {}
