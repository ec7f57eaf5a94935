package com.primeinterviews.auth.account.web;

import com.primeinterviews.auth.account.EmailAddress;
import com.primeinterviews.auth.account.Registration;
import com.primeinterviews.auth.credential.Password;
import com.primeinterviews.platform.identity.Role;
import com.primeinterviews.platform.web.ZoneName;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What an admin's account is opened with: as any other, but there is no role to choose. */
record AdminRequest(
    @NotNull
        @Size(max = EmailAddress.LONGEST)
        @Pattern(regexp = EmailAddress.FORM, message = "must be an e-mail address")
        String email,
    @NotNull @Schema(type = "string", format = "password") Password password,
    @NameText @Nullable String firstName,
    @NameText @Nullable String lastName,
    @NameText @Nullable String name,
    @ZoneName @Nullable String timezone) {

  Registration asRegistration() {
    return RegisterRequest.registration(
        Role.ADMIN,
        email,
        password,
        RegisterRequest.personName(firstName, lastName, name),
        timezone);
  }
}
