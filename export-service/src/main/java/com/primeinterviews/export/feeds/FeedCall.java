package com.primeinterviews.export.feeds;

import java.util.Map;

/**
 * A feed to read from its beginning to its end.
 *
 * @param owner name of the service in the registry
 * @param resource name of the feed at its owner
 * @param filters query parameters the owner understands
 * @param accessToken of the person whose data it is; the owner decides what it may see
 * @param requestId for the owner's log
 */
public record FeedCall(
    String owner,
    String resource,
    Map<String, String> filters,
    String accessToken,
    String requestId) {

  public FeedCall {
    filters = Map.copyOf(filters);
  }

  /** The token stays out of logs. */
  @Override
  public String toString() {
    return owner + "/" + resource + filters;
  }
}
