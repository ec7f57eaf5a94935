package com.primeinterviews.auth.user.web;

import com.primeinterviews.auth.account.EmailAddress;
import com.primeinterviews.auth.account.PersonName;
import com.primeinterviews.auth.account.ProfileChange;
import com.primeinterviews.auth.account.web.NameText;
import com.primeinterviews.auth.preference.web.PreferencesRequest;
import com.primeinterviews.platform.identity.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a front end knows of a user after the sign-in; what is missing stays. */
record UserRequest(
    @Schema(description = "Own id, or how the external issuer calls the user")
        @NotNull
        @Size(min = 1, max = 255)
        String userId,
    @Schema(description = "Must be the account's address: it cannot be changed here")
        @Size(max = EmailAddress.LONGEST)
        @Pattern(regexp = EmailAddress.FORM, message = "must be an e-mail address")
        @Nullable String email,
    @NameText @Nullable String firstName,
    @Size(max = PersonName.LONGEST_PART) @Pattern(regexp = "\\P{Cntrl}*") @Nullable String lastName,
    @Size(max = 2000)
        @Pattern(regexp = "https?://\\S+", message = "must be an http or https address")
        @Nullable String profileImage,
    @Schema(
            description =
                "The own one; candidate or mentor once, when the account came from an external"
                    + " sign-in")
        @Pattern(regexp = "candidate|mentor|interviewer|admin", message = "must be a role")
        @Nullable String role,
    @Size(max = 100) @Pattern(regexp = "\\P{Cntrl}*") @Nullable String experience,
    @Size(max = 50)
        @Nullable List<@NotNull @Size(max = 60) @Pattern(regexp = "(?=.*\\S)\\P{Cntrl}*") String>
            skills,
    @Valid @Nullable PreferencesRequest preferences) {

  ProfileChange asChange() {
    var wanted = role == null ? null : Role.fromWire(role).orElseThrow();
    var likes = preferences == null ? null : preferences.asChange();
    return new ProfileChange(
        firstName,
        lastName,
        likes == null ? null : likes.timezone(),
        profileImage,
        experience,
        skills,
        wanted);
  }
}
