package com.primeinterviews.auth.user.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.primeinterviews.auth.account.Account;
import com.primeinterviews.auth.clients.AssessedSkill;
import com.primeinterviews.auth.clients.PastSession;
import com.primeinterviews.auth.clients.UserParts;
import com.primeinterviews.auth.preference.Preferences;
import com.primeinterviews.auth.preference.web.PreferencesAnswer;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A user with what the services know of him. To a mentor of his only names, image, experience. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record UserPage(
    ProfileAnswer profile,
    @Schema(description = "The latest 100, latest first")
        @Nullable List<PastSession> sessionHistory,
    @Nullable List<AssessedSkill> skillAssessments,
    @Schema(description = "Ids of mentors") @Nullable List<UUID> favorites,
    @Nullable PreferencesAnswer preferences,
    @ArraySchema(
            arraySchema =
                @Schema(
                    description =
                        "Parts whose owner could not be asked: they are empty here, but need not"
                            + " be so"),
            schema = @Schema(allowableValues = {"sessionHistory", "skillAssessments", "favorites"}))
        @Nullable List<String> incomplete) {

  static UserPage whole(Account account, UserParts parts, Preferences preferences) {
    return new UserPage(
        ProfileAnswer.whole(account),
        parts.sessionHistory(),
        parts.skillAssessments(),
        parts.favorites(),
        PreferencesAnswer.of(preferences),
        parts.incomplete());
  }

  static UserPage publicPart(Account account) {
    return new UserPage(ProfileAnswer.publicPart(account), null, null, null, null, null);
  }

  /**
   * @param userId as the external issuer knows the user, or the id
   * @param email absent to others
   * @param role absent to others
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ProfileAnswer(
      UUID id,
      String userId,
      @Nullable String email,
      String firstName,
      String lastName,
      @Nullable String role,
      @Nullable String experience,
      @Nullable String profileImage,
      @Nullable List<String> skills) {

    static ProfileAnswer whole(Account account) {
      var profile = account.profile();
      return new ProfileAnswer(
          account.id(),
          account.userId(),
          account.email(),
          profile.name().first(),
          profile.name().last(),
          account.role().wireName(),
          profile.experience(),
          profile.imageUrl(),
          profile.skills());
    }

    static ProfileAnswer publicPart(Account account) {
      var profile = account.profile();
      return new ProfileAnswer(
          account.id(),
          account.id().toString(),
          null,
          profile.name().first(),
          profile.name().last(),
          null,
          profile.experience(),
          profile.imageUrl(),
          null);
    }
  }
}
