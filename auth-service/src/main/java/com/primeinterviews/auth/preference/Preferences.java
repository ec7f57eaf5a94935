package com.primeinterviews.auth.preference;

import java.time.ZoneId;
import java.util.List;

/**
 * What somebody likes to find again.
 *
 * @param recentSearches newest first
 */
public record Preferences(
    List<String> recentSearches, List<String> favoriteTopics, ZoneId timezone) {

  /** Older searches are forgotten. */
  public static final int SEARCHES_KEPT = 20;

  public Preferences {
    recentSearches = recentSearches.stream().distinct().limit(SEARCHES_KEPT).toList();
    favoriteTopics = favoriteTopics.stream().distinct().toList();
  }
}
