package com.primeinterviews.auth.preference.web;

import com.primeinterviews.auth.preference.PreferenceChange;
import com.primeinterviews.platform.web.ZoneName;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What may be changed about preferences; what is missing stays. */
public record PreferencesRequest(
    @Size(max = 100) @Schema(description = "Newest first; the first 20 different ones are kept")
        @Nullable List<@NotNull @Size(max = 200) @Pattern(regexp = TEXT) String> recentSearches,
    @Size(max = 50)
        @Nullable List<@NotNull @Size(max = 100) @Pattern(regexp = TEXT) String> favoriteTopics,
    @Schema(description = "IANA name; the same as in the profile", example = "Europe/Berlin")
        @ZoneName
        @Nullable String timezone) {

  private static final String TEXT = "(?=.*\\S)\\P{Cntrl}*";

  public PreferenceChange asChange() {
    return new PreferenceChange(
        recentSearches, favoriteTopics, timezone == null ? null : ZoneId.of(timezone));
  }

  PreferenceChange replacingAll() {
    return new PreferencesRequest(
            Objects.requireNonNullElse(recentSearches, List.of()),
            Objects.requireNonNullElse(favoriteTopics, List.of()),
            timezone)
        .asChange();
  }
}
