package com.primeinterviews.auth.totp.web;

import com.primeinterviews.auth.signin.SignInTokens;
import com.primeinterviews.auth.signin.web.SecondProofs;
import com.primeinterviews.auth.totp.TotpDesk;
import com.primeinterviews.auth.totp.TotpResult;
import com.primeinterviews.auth.totp.TotpResult.AlreadyOn;
import com.primeinterviews.auth.totp.TotpResult.Disabled;
import com.primeinterviews.auth.totp.TotpResult.Enabled;
import com.primeinterviews.auth.totp.TotpResult.Locked;
import com.primeinterviews.auth.totp.TotpResult.MissingCode;
import com.primeinterviews.auth.totp.TotpResult.NotOn;
import com.primeinterviews.auth.totp.TotpResult.Started;
import com.primeinterviews.auth.totp.TotpResult.WrongCode;
import com.primeinterviews.auth.totp.TotpResult.WrongPassword;
import com.primeinterviews.auth.totp.TotpStatus;
import com.primeinterviews.auth.totp.web.TotpRequests.TotpConfirmation;
import com.primeinterviews.auth.totp.web.TotpRequests.TotpRemoval;
import com.primeinterviews.platform.error.Problem;
import com.primeinterviews.platform.identity.CurrentUser;
import com.primeinterviews.platform.security.Access;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/auth/totp")
@Access(owner = "self")
class TotpController {

  private final TotpDesk desk;

  TotpController(TotpDesk desk) {
    this.desk = desk;
  }

  /**
   * @param secret Base32, to be typed into an authenticator
   * @param uri the same as otpauth URI, for a QR code
   */
  record TotpStarted(boolean success, String secret, String uri) {
    @Override
    public String toString() {
      return "TotpStarted[********]";
    }
  }

  /**
   * @param recoveryCodes each opens the account once; they cannot be shown again
   */
  record TotpEnabled(boolean success, List<String> recoveryCodes) {
    @Override
    public String toString() {
      return "TotpEnabled[********]";
    }
  }

  @GetMapping
  @Operation(summary = "Whether a second factor is asked for at login")
  TotpStatus status(CurrentUser user) {
    return desk.status(user.id());
  }

  @PostMapping("/enable")
  @Operation(
      summary = "Make a secret for an authenticator app (RFC 6238)",
      description =
          "Six digits, 30 seconds, SHA-1. It is asked for once a code of it was confirmed; until"
              + " then another call replaces it. 409 TOTP_ALREADY_ON when it is on.")
  ResponseEntity<TotpStarted> enable(
      CurrentUser user, @Parameter(hidden = true) @AuthenticationPrincipal Jwt token) {
    if (SignInTokens.signInOf(token).isEmpty()) {
      throw Problem.conflict("This token is of no sign-in here.").asException();
    }
    return switch (desk.start(user.id())) {
      case Started(var secret, var uri) -> answer(new TotpStarted(true, secret, uri));
      case TotpResult refusal -> throw problem(refusal);
    };
  }

  @PostMapping("/confirm")
  @Operation(
      summary = "Switch the second factor on",
      description =
          "Takes a code of the secret that was made before, and shows ten recovery codes, this once."
              + " 409 TOTP_NOT_ON when no secret was made, TOTP_ALREADY_ON when it is on.")
  ResponseEntity<TotpEnabled> confirm(
      CurrentUser user, @Valid @RequestBody TotpConfirmation request) {
    return switch (desk.confirm(user.id(), request.code())) {
      case Enabled(var recoveryCodes) -> answer(new TotpEnabled(true, recoveryCodes));
      case TotpResult refusal -> throw problem(refusal);
    };
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Switch the second factor off",
      description =
          "Takes the password and either a code or a recovery code. Failures count as those of"
              + " logins do: 429 LOGIN_LOCKED.")
  void disable(CurrentUser user, @Valid @RequestBody TotpRemoval request, HttpServletRequest http) {
    var proof = SecondProofs.of(request.code(), request.recoveryCode());
    var result = desk.stop(user.id(), request.password(), proof, http.getRemoteAddr());
    switch (result) {
      case Disabled() -> {}
      case WrongCode() -> throw wrong(request.code() == null ? "recoveryCode" : "code");
      case TotpResult refusal -> throw problem(refusal);
    }
  }

  private static RuntimeException problem(TotpResult refusal) {
    return switch (refusal) {
      case AlreadyOn() ->
          Problem.conflict("The second factor is on already.")
              .reason("TOTP_ALREADY_ON")
              .asException();
      case NotOn() ->
          Problem.conflict("There is no second factor.").reason("TOTP_NOT_ON").asException();
      case WrongCode() -> wrong("code");
      case WrongPassword() -> Problem.invalid("password", "WRONG", "is wrong", null).asException();
      case MissingCode() ->
          Problem.invalid("code", "REQUIRED", "or a recovery code is required", null).asException();
      case Locked(var remaining) -> SecondProofs.locked(remaining);
      case Started _, Enabled _, Disabled _ -> new IllegalStateException("Not a refusal");
    };
  }

  private static RuntimeException wrong(String field) {
    return Problem.invalid(field, "WRONG", "is not valid, or was used before", null).asException();
  }

  private static <T> ResponseEntity<T> answer(T body) {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
  }
}
