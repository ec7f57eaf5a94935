package com.primeinterviews.mentor.profile.web;

import com.primeinterviews.mentor.profile.Profile;
import com.primeinterviews.platform.web.ZoneName;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A profile as it is sent: whole with POST, as a JSON merge patch (RFC 7396) with PATCH, where what
 * is absent stays and null empties.
 */
record ProfileRequest(
    @Schema(description = "The account; only an admin names another's. Never changes.")
        @Nullable UUID userId,
    @Schema(description = "Shown name; the account's name when absent.")
        @Pattern(regexp = PlainText.LINE, message = PlainText.NO_CONTROLS)
        @Size(max = 120)
        @Nullable String name,
    @NotBlank @Size(max = 120) @Pattern(regexp = PlainText.LINE, message = PlainText.NO_CONTROLS)
        String title,
    @Size(max = 120) @Pattern(regexp = PlainText.LINE, message = PlainText.NO_CONTROLS)
        @Nullable String currentCompany,
    @Size(max = 20)
        @Nullable
            List<
                @NotBlank @Size(max = 120)
                @Pattern(regexp = PlainText.LINE, message = PlainText.NO_CONTROLS) String>
            previousCompanies,
    @Size(max = 500)
        @Pattern(regexp = "https?://\\S+", message = "must be an http or https address")
        @Nullable String avatar,
    @Size(max = 4000) @Pattern(regexp = PlainText.TEXT, message = PlainText.NO_CONTROLS)
        @Nullable String bio,
    @Size(max = 20)
        @Nullable
            List<
                @NotBlank @Size(max = 60)
                @Pattern(regexp = PlainText.LINE, message = PlainText.NO_CONTROLS) String>
            specialties,
    @Schema(description = "Canonical names or aliases: k8s becomes Kubernetes.") @Size(max = 50)
        @Nullable
            List<
                @NotBlank @Size(max = 60)
                @Pattern(regexp = PlainText.LINE, message = PlainText.NO_CONTROLS) String>
            skills,
    @Size(max = 20)
        @Nullable
            List<
                @NotBlank @Size(max = 60)
                @Pattern(regexp = PlainText.LINE, message = PlainText.NO_CONTROLS) String>
            languages,
    @Schema(description = "Years.") @NotNull @Min(0) @Max(80) Integer experience,
    @Schema(description = "Price of an hour, at most two decimals.")
        @NotNull
        @PositiveOrZero
        @Digits(integer = 6, fraction = 2)
        BigDecimal hourlyRate,
    @Schema(description = "ISO 4217 code.", defaultValue = "USD") @CurrencyCode
        @Nullable String currency,
    @Schema(description = "How soon the mentor answers, in their own words.")
        @Size(max = 50)
        @Pattern(regexp = PlainText.LINE, message = PlainText.NO_CONTROLS)
        @Nullable String responseTime,
    @Schema(description = "IANA name.") @NotNull @ZoneName String timezone) {

  private static final String DEFAULT_CURRENCY = "USD";

  static ProfileRequest of(UUID userId, Profile profile) {
    return new ProfileRequest(
        userId,
        profile.name(),
        profile.title(),
        profile.currentCompany(),
        profile.previousCompanies(),
        profile.avatar(),
        profile.bio(),
        profile.specialties(),
        profile.skills(),
        profile.languages(),
        profile.experience(),
        profile.hourlyRate(),
        profile.currency(),
        profile.responseTime(),
        profile.timezone());
  }

  /** To be called when valid. */
  Profile toProfile(String nameOfAccount) {
    return new Profile(
        name == null || name.isBlank() ? nameOfAccount : name,
        title,
        currentCompany,
        orNone(previousCompanies),
        avatar,
        bio,
        orNone(specialties),
        orNone(skills),
        orNone(languages),
        experience,
        hourlyRate,
        currency == null ? DEFAULT_CURRENCY : currency,
        responseTime,
        timezone);
  }

  private static List<String> orNone(@Nullable List<String> values) {
    return values == null ? List.of() : values;
  }
}
