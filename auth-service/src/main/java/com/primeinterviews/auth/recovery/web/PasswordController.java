package com.primeinterviews.auth.recovery.web;

import com.primeinterviews.auth.account.EmailAddress;
import com.primeinterviews.auth.recovery.ForgottenPasswords;
import com.primeinterviews.auth.recovery.PasswordChange;
import com.primeinterviews.auth.recovery.PasswordChange.Changed;
import com.primeinterviews.auth.recovery.PasswordChange.Locked;
import com.primeinterviews.auth.recovery.PasswordChange.TokenNotValid;
import com.primeinterviews.auth.recovery.PasswordChange.WeakPassword;
import com.primeinterviews.auth.recovery.PasswordChange.WrongPassword;
import com.primeinterviews.auth.recovery.PasswordDesk;
import com.primeinterviews.auth.signin.SignInTokens;
import com.primeinterviews.auth.token.RandomToken;
import com.primeinterviews.platform.error.Problem;
import com.primeinterviews.platform.identity.CurrentUser;
import com.primeinterviews.platform.security.Access;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/auth/password")
class PasswordController {

  private static final Duration QUEUE_DRAINS_IN = Duration.ofSeconds(5);

  private final ForgottenPasswords forgotten;
  private final PasswordDesk desk;

  PasswordController(ForgottenPasswords forgotten, PasswordDesk desk) {
    this.forgotten = forgotten;
    this.desk = desk;
  }

  @PostMapping("/forgot")
  @Access(everyone = true)
  @SecurityRequirements
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Operation(
      summary = "Ask for a mail that sets a new password",
      description =
          "Always 202 at once, whether the address has an account or not. At most three mails in"
              + " 30 minutes.")
  void forgot(@Valid @RequestBody ForgotRequest request) {
    if (!forgotten.request(new EmailAddress(request.email()))) {
      throw Problem.unavailable("Too many requests wait already.", QUEUE_DRAINS_IN).asException();
    }
  }

  @PostMapping("/reset")
  @Access(everyone = true)
  @SecurityRequirements
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Set a new password with the token of a mail",
      description =
          "Ends all sign-ins. 422 TOKEN_NOT_VALID when the token was used or is older than 30"
              + " minutes; a password that is refused leaves it good.")
  void reset(@Valid @RequestBody ResetRequest request) {
    conclude(desk.reset(new RandomToken(request.token()), request.password()), "password");
  }

  @PostMapping("/change")
  @Access(owner = "self")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Change the own password",
      description =
          "Ends all other sign-ins. 422 WRONG_PASSWORD when the current one is another; that"
              + " counts as a failed login.")
  void change(
      CurrentUser user,
      @Parameter(hidden = true) @AuthenticationPrincipal Jwt token,
      @Valid @RequestBody ChangeRequest request,
      HttpServletRequest http) {
    conclude(
        desk.change(
            user.id(),
            SignInTokens.signInOf(token),
            request.currentPassword(),
            request.newPassword(),
            http.getRemoteAddr()),
        "newPassword");
  }

  private static void conclude(PasswordChange change, String wish) {
    switch (change) {
      case Changed() -> {}
      case TokenNotValid() -> throw RecoveryProblems.tokenNotValid();
      case WeakPassword(var weakness) -> throw RecoveryProblems.weak(wish, weakness);
      case WrongPassword() -> throw RecoveryProblems.wrongPassword("currentPassword");
      case Locked(var remaining) ->
          throw RecoveryProblems.tooMany(
              "Too many wrong passwords. Try again later.", "LOGIN_LOCKED", remaining);
    }
  }
}
