package com.primeinterviews.auth.preference;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody wants changed about the own preferences; null leaves as it is. */
public record PreferenceChange(
    @Nullable List<String> recentSearches,
    @Nullable List<String> favoriteTopics,
    @Nullable ZoneId timezone) {

  Preferences on(Preferences now) {
    return new Preferences(
        recentSearches == null ? now.recentSearches() : recentSearches,
        favoriteTopics == null ? now.favoriteTopics() : favoriteTopics,
        timezone == null ? now.timezone() : timezone);
  }
}
