package com.primeinterviews.auth.account.web;

import com.primeinterviews.auth.account.EmailAddress;
import com.primeinterviews.auth.account.PersonName;
import com.primeinterviews.auth.account.Registration;
import com.primeinterviews.auth.credential.Password;
import com.primeinterviews.platform.error.Problem;
import com.primeinterviews.platform.identity.Role;
import com.primeinterviews.platform.web.ZoneName;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What registration takes.
 *
 * @param name full name, instead of first and last name
 * @param role what the person is here for, {@code candidate} when missing
 * @param timezone IANA name, {@code UTC} when missing
 */
public record RegisterRequest(
    @NotNull
        @Size(max = EmailAddress.LONGEST)
        @Pattern(regexp = EmailAddress.FORM, message = "must be an e-mail address")
        String email,
    @NotNull
        @Schema(
            type = "string",
            format = "password",
            description = "12 characters, or 8 with three of lower case, upper case, digit, sign")
        Password password,
    @NameText @Nullable String firstName,
    @NameText @Nullable String lastName,
    @NameText @Nullable String name,
    @Pattern(
            regexp = "candidate|mentor|interviewer",
            message = "must be candidate, mentor or interviewer")
        @Nullable String role,
    @ZoneName @Nullable String timezone) {

  public Registration asRegistration() {
    var wanted = Role.fromWire(Objects.requireNonNullElse(role, "candidate")).orElseThrow();
    return registration(wanted, email, password, personName(firstName, lastName, name), timezone);
  }

  static Registration registration(
      Role role, String email, Password password, PersonName name, @Nullable String timezone) {
    var zone = ZoneId.of(Objects.requireNonNullElse(timezone, "UTC"));
    return new Registration(new EmailAddress(email), password, name, role, zone);
  }

  static PersonName personName(
      @Nullable String first, @Nullable String last, @Nullable String full) {
    if (first != null) {
      return new PersonName(first, Objects.requireNonNullElse(last, ""));
    }
    if (full != null) {
      return PersonName.ofFullName(full);
    }
    throw Problem.invalid("firstName", "REQUIRED", "Give firstName and lastName, or name.", null)
        .asException();
  }
}
