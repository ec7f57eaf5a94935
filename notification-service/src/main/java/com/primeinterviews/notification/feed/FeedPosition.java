package com.primeinterviews.notification.feed;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a feed goes.
 *
 * @param lastId the newest notification, {@link FeedOrder#BEGINNING} when there was none yet
 * @param acknowledgedId the newest one a client of its owner acknowledged
 */
public record FeedPosition(UUID lastId, @Nullable UUID acknowledgedId) {

  static final FeedPosition EMPTY = new FeedPosition(FeedOrder.BEGINNING, null);
}
