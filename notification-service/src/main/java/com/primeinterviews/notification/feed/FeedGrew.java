package com.primeinterviews.notification.feed;

import java.util.Set;
import java.util.UUID;

/** These people have new notifications; published inside the transaction that made them. */
public record FeedGrew(Set<UUID> userIds) {}
