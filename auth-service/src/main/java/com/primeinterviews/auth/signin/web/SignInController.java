package com.primeinterviews.auth.signin.web;

import com.primeinterviews.auth.account.EmailAddress;
import com.primeinterviews.auth.account.RegistrationDesk;
import com.primeinterviews.auth.account.web.RegisterRequest;
import com.primeinterviews.auth.account.web.RegistrationProblems;
import com.primeinterviews.auth.signin.Device;
import com.primeinterviews.auth.signin.Login;
import com.primeinterviews.auth.signin.LoginDesk;
import com.primeinterviews.auth.signin.LoginResult.Disabled;
import com.primeinterviews.auth.signin.LoginResult.Locked;
import com.primeinterviews.auth.signin.LoginResult.Welcome;
import com.primeinterviews.auth.signin.LoginResult.WrongCredentials;
import com.primeinterviews.auth.signin.SignInDesk;
import com.primeinterviews.auth.signin.SignInTokens;
import com.primeinterviews.auth.signin.SignedIn;
import com.primeinterviews.platform.error.ErrorCode;
import com.primeinterviews.platform.error.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.net.URI;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/auth")
class SignInController {

  private static final URI OWN_ACCOUNT = URI.create("/api/auth/profile");

  private final RegistrationDesk registrations;
  private final LoginDesk logins;
  private final SignInDesk signIns;

  SignInController(RegistrationDesk registrations, LoginDesk logins, SignInDesk signIns) {
    this.registrations = registrations;
    this.logins = logins;
    this.signIns = signIns;
  }

  @PostMapping("/register")
  @SecurityRequirements
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Open an account and sign in")
  ResponseEntity<SignedInAnswer> register(
      @Valid @RequestBody RegisterRequest request, HttpServletRequest http) {
    var account = RegistrationProblems.accountOf(registrations.register(request.asRegistration()));
    return answer(
        ResponseEntity.created(OWN_ACCOUNT), signIns.open(account, deviceOf(http)).orElseThrow());
  }

  @PostMapping("/login")
  @SecurityRequirements
  @Operation(
      summary = "Sign in with address and password",
      description =
          "Five failures in 15 minutes lock the account for that network address: 429 with"
              + " Retry-After.")
  ResponseEntity<SignedInAnswer> login(
      @Valid @RequestBody LoginRequest request, HttpServletRequest http) {
    var email = new EmailAddress(request.email());
    return switch (logins.login(new Login(email, request.password(), deviceOf(http)))) {
      case Welcome(var signedIn) -> answer(ResponseEntity.ok(), signedIn);
      case Disabled() ->
          throw Problem.forbidden("This account is disabled.")
              .reason("ACCOUNT_DISABLED")
              .asException();
      case WrongCredentials() -> throw unauthorized("Address or password is wrong.");
      case Locked(var remaining) ->
          throw Problem.of(ErrorCode.RATE_LIMITED, "Too many failed logins. Try again later.")
              .reason("LOGIN_LOCKED")
              .retryAfter(remaining)
              .asException();
    };
  }

  @PostMapping("/refresh")
  @SecurityRequirements
  @Operation(
      summary = "Exchange a refresh token for new tokens",
      description = "Each is good once: one that is used again ends the whole sign-in.")
  ResponseEntity<SignedInAnswer> refresh(@Valid @RequestBody RefreshRequest request) {
    return signIns
        .refresh(request.refreshToken())
        .map(signedIn -> answer(ResponseEntity.ok(), signedIn))
        .orElseThrow(() -> unauthorized("The refresh token is not valid any more."));
  }

  @PostMapping("/logout")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "End this sign-in: its refresh token and its access tokens")
  void logout(@Parameter(hidden = true) @AuthenticationPrincipal Jwt token) {
    var signIn =
        SignInTokens.signInOf(token)
            .orElseThrow(() -> Problem.conflict("This token is of no sign-in here.").asException());
    signIns.end(signIn);
  }

  private static Device deviceOf(HttpServletRequest http) {
    return Device.of(http.getHeader(HttpHeaders.USER_AGENT), http.getRemoteAddr());
  }

  private static ResponseEntity<SignedInAnswer> answer(
      ResponseEntity.BodyBuilder answer, SignedIn signedIn) {
    return answer.cacheControl(CacheControl.noStore()).body(SignedInAnswer.of(signedIn));
  }

  private static RuntimeException unauthorized(String message) {
    return Problem.of(ErrorCode.UNAUTHORIZED, message).asException();
  }
}
