package com.primeinterviews.auth.preference.web;

import com.primeinterviews.auth.preference.Preferences;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/**
 * @param recentSearches newest first, at most 20
 * @param timezone IANA name
 */
public record PreferencesAnswer(
    List<String> recentSearches, List<String> favoriteTopics, String timezone) {

  public static PreferencesAnswer of(Preferences preferences) {
    return new PreferencesAnswer(
        preferences.recentSearches(), preferences.favoriteTopics(), preferences.timezone().getId());
  }

  /** Made of the content, because it stands in two places that change for other reasons too. */
  static String tagOf(Preferences preferences) {
    var content = of(preferences).toString().getBytes(StandardCharsets.UTF_8);
    return "\"" + UUID.nameUUIDFromBytes(content) + "\"";
  }
}
