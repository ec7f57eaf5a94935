package com.primeinterviews.export.feeds;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What came of asking an owner for a part of its feed. */
public sealed interface FeedAnswer {

  /**
   * @param nextCursor where the feed goes on, null at its end
   */
  record Chunk(List<ObjectNode> items, @Nullable String nextCursor) implements FeedAnswer {
    public Chunk {
      items = List.copyOf(items);
    }
  }

  /** No answer, a failure of the owner's, or too many of them lately; says nothing of the data. */
  record OwnerAway(String owner) implements FeedAnswer {}

  /**
   * The owner answered and said no.
   *
   * @param status 400 to 499
   */
  record OwnerRefused(String owner, int status) implements FeedAnswer {}
}
